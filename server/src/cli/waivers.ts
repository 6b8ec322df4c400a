import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  applyWaivers,
  type Draft,
  type Finding,
  type IdleWaiver,
  readWaivers,
  WAIVER,
  type Waived,
  type WaiverFile,
} from '../core/index';
import { fileKey } from '../files';
import { WAIVERS_FILE } from '../protocol';
import { today } from '../today';
import { draftPath } from '../waiverFiles';
import { CommandError, type Input, readInput } from './input';
import { problemLines } from './places';

/** What sets findings aside in some drafts: their own comments, and for each the nearest shared file above it. */
export interface CommandWaivers {
  apply(
    input: Input,
    draft: Draft,
    findings: readonly Finding[],
    unsourced: boolean,
  ): { readonly shown: readonly Finding[]; readonly waived: readonly Waived[] };
  /** What is wrong with the shared files, and which of their entries waive nothing in the drafts they were applied to: a line each. */
  problems(): readonly string[];
}

export async function waiversFor(inputs: readonly Input[]): Promise<CommandWaivers> {
  const files = new Map<string, Found>();
  const nearest = new Map<string, Found>();
  for (const input of inputs) {
    const found = input.file === '-' ? undefined : await findAbove(dirname(resolve(input.file)), files);
    if (found) nearest.set(input.uri, found);
  }
  const idle: IdleWaiver[] = [];
  return {
    apply(input, draft, findings, unsourced) {
      const found = nearest.get(input.uri);
      const path = found && draftPath(found.uri, input.uri);
      const entries = found?.read.entries.filter(entry => entry.draft === path) ?? [];
      const result = applyWaivers(draft, findings, { entries, today: today(), unsourced });
      idle.push(...result.idle);
      return result;
    },
    problems: () => [...new Set(nearest.values())].flatMap(found => linesOf(found, idle)),
  };
}

interface Found {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  readonly read: WaiverFile;
}

/** The file in the folder or the nearest one above; each is read once. */
async function findAbove(folder: string, files: Map<string, Found>): Promise<Found | undefined> {
  const path = join(folder, WAIVERS_FILE);
  const known = files.get(path) ?? (await readFound(path));
  if (known) files.set(path, known);
  return known ?? (dirname(folder) === folder ? undefined : findAbove(dirname(folder), files));
}

async function readFound(path: string): Promise<Found | undefined> {
  try {
    const { text } = await readInput(path);
    return { path: relative('', path), uri: fileKey(pathToFileURL(path).href), text, read: readWaivers(text) };
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

function linesOf({ path, text, read }: Found, idle: readonly IdleWaiver[]): readonly string[] {
  const unused = idle
    .filter(({ waiver }) => read.entries.includes(waiver))
    .map(({ waiver, why }) => ({ start: waiver.at.start, severity: 'hint' as const, message: why, code: WAIVER }));
  return problemLines(path, text, [...read.problems, ...unused]);
}
