// The licences of the packages that are bundled, as their authors ask for: each with its name, version and own words.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param results of esbuild, with metafiles. Throws where a package says nowhere under what licence it is. */
export function writeNotices(results, file) {
  const folders = new Set(results.flatMap(({ metafile }) => bundledFolders(metafile)));
  const notices = [...folders].sort().map(noticeOf);
  const head = 'Policy Fact Check contains the following packages, each under its own licence.\n';
  writeFileSync(file, [head, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
}

/** The folders of the packages of which something has come into the bundles. */
function bundledFolders({ outputs }) {
  const files = Object.values(outputs).flatMap(({ inputs }) =>
    Object.keys(inputs).filter(name => inputs[name].bytesInOutput > 0),
  );
  return files.flatMap(name => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? []);
}

function noticeOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const licences = readdirSync(folder).filter(entry => /^(licen[cs]e|notice|copying)/i.test(entry));
  if (licences.length === 0 && !license) throw new Error(`${folder} has no licence.`);
  const by = typeof author === 'object' ? author.name : author;
  const words = licences.map(entry => readFileSync(join(folder, entry), 'utf8').trim());
  const fallback = `Licence: ${license}${by ? `, by ${by}` : ''}, as the package says of itself.`;
  return `${name} ${version} (${license ?? 'see below'})\n\n${words.length > 0 ? words.join('\n\n') : fallback}\n`;
}
