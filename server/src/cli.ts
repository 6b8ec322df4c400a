import { Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { type CheckOptions, check } from './cli/check';
import { CommandError } from './cli/input';
import { read } from './cli/read';
import { oneLine } from './features/evidence';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Who reads along may have seen enough: `policy-fact-check check … | head`.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

async function run(args: readonly string[]): Promise<void> {
  try {
    if (args.length === 0) throw new CommandError('say what to do: check FILE…, or read FILE; --help tells more');
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    // Commander has printed its own line by now, and reports the end of --help the same way.
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}

function program(): Command {
  const command = new Command('policy-fact-check')
    .description('Checks the figures, dates, names and terms of policy drafts against reference facts, offline.')
    .version(version)
    .exitOverride()
    .configureOutput({ outputError: message => complain(message.replace(/^error: /, '')) });

  command
    .command('check')
    .description('Report what contradicts the reference facts.')
    .argument('<FILE...>', 'drafts; - is standard input, read as Markdown')
    .option('--facts <FILE>', 'fact sheet to check against; may be repeated, and a *.yaml among the drafts is one too', gather)
    .option('--source <FILE>', 'source article to check against: Markdown, text or HTML; may be repeated', gather)
    .option(
      '--bibliography <FILE>',
      'BibTeX, CSL-JSON or CSL-YAML that the drafts cite, beside what they name; may be repeated',
      gather,
    )
    .option('--less-sure', 'show what a source puts otherwise, too, where that is less sure')
    .option('--unsourced', 'show figures and quotations, too, that no source holds')
    .option('--uncited', 'show figures, too, in paragraphs that cite nothing')
    .option('--no-waivers', 'show what is set aside, too, by comments in drafts and by .policy-fact-check/waivers.yaml')
    .option('--no-built-in', 'leave out the fact sheet that comes with the checker')
    .addOption(formatOption())
    .addHelpText('after', EXIT_STATUS)
    .action(async (files: string[], options: CheckOptions) => {
      process.exitCode = await check(files, options);
    });

  command
    .command('read')
    .description('Show every value in a draft as it is understood.')
    .argument('<FILE>', 'draft; - is standard input, read as Markdown')
    .addOption(formatOption())
    .action(async (file: string, options: Pick<CheckOptions, 'format'>) => {
      process.exitCode = await read(file, options);
    });

  return command;
}

const EXIT_STATUS = `
Exit status:
  0  nothing found; hints, which stand for doubts, do not count
  1  findings: errors, warnings or notes
  2  wrong usage, or a file given that cannot be read`;

function formatOption(): Option {
  return new Option('--format <FORMAT>', 'for people or for programs').choices(['pretty', 'json']).default('pretty');
}

function gather(file: string, before: readonly string[] = []): readonly string[] {
  return [...before, file];
}

/** One line, whatever the message holds. */
function complain(message: string): void {
  process.stderr.write(`policy-fact-check: ${oneLine(message)}\n`);
}

void run(process.argv.slice(2));
