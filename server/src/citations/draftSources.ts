import type { Draft } from '../core/index';
import type { Source, SourceFile } from './source';
import { addressIn, type Bibliography, inherit, isPandoc, type Named, readBibliography } from './sources/bibliography';
import { type FileFault, fileFaults, type LookedFor } from './sources/fileFaults';

/** A source, with the file that describes it. */
export interface FoundSource extends Source {
  readonly uri: string;
}

/** The sources of a workspace, read when somebody first asks; another object wherever one has changed. */
export interface WorkspaceSources {
  readonly files: readonly SourceFile[];
  /** What the files of the project that a draft belongs to say, the nearest first. */
  readonly projectsOf?: (draft: string) => readonly Bibliography[];
  /** What counts as the own bibliography of each draft, whatever it names. */
  readonly given?: readonly SourceFile[];
  readonly unread?: LookedFor['unread'];
  readonly styleAt?: LookedFor['styleAt'];
}

/** What a draft may cite. */
export interface DraftSources {
  readonly bibliography: Bibliography;
  /** Whether the draft, or its project, names a bibliography, or has references of its own. */
  readonly hasOwn: boolean;
  /** In the draft's own bibliography, where it has one. */
  findOwn(key: string): FoundSource | undefined;
  /** There, or else in the workspace. */
  find(key: string): FoundSource | undefined;
  /** Each key once, the draft's own first. */
  all(): readonly FoundSource[];
  own(): readonly FoundSource[];
  /** What they are read from, the draft's own first. */
  files(): readonly SourceFile[];
  /** Whether an entry with this key was lost by a mistake in it. */
  isLost(key: string): boolean;
  /** Of its own bibliography, what it does not name itself. */
  readonly given: readonly SourceFile[];
  /** Files that the draft names and that could not be read. */
  readonly unread: readonly Named[];
  /** What is wrong with the files that the draft itself names. */
  readonly faults: readonly FileFault[];
}

/** The sources of a draft: those of the files that it names and its own references, and those of the workspace. */
export function draftSources(
  { text, language }: Pick<Draft, 'text' | 'language'>,
  uri: string,
  fileOf: (uri: string) => SourceFile | undefined,
  workspace: WorkspaceSources,
): DraftSources {
  const projects = isPandoc(language) ? (workspace.projectsOf?.(uri) ?? []) : [];
  const bibliography = inherit(readBibliography(text, language, uri), projects);
  const named = bibliography.files.map(file => ({ file, read: fileOf(addressIn(file)) }));
  const { given = [] } = workspace;
  const own = [
    ...(bibliography.references ? [bibliography.references] : []),
    ...named.flatMap(({ read }) => read ?? []),
    ...given,
  ];
  const isOwn = ({ namedIn }: Named) => namedIn === uri;
  // What the code of a draft writes when it is run is named there, too: `write_bib(file = 'packages.bib')`.
  const isUnmade = ({ path }: Named) => text.indexOf(path) === text.lastIndexOf(path);
  let joined: readonly SourceFile[] | undefined;
  let all: readonly FoundSource[] | undefined;
  const files = () => {
    joined ??= [...own, ...workspace.files.filter(file => !own.includes(file))];
    return joined;
  };
  return {
    bibliography,
    hasOwn: bibliography.files.length > 0 || bibliography.references !== undefined || given.length > 0,
    given,
    findOwn: key => findIn(own, key),
    find: key => findIn(own, key) ?? findIn(files(), key),
    own: () => listOf(own),
    all: () => {
      all ??= listOf(files());
      return all;
    },
    files,
    isLost: key => files().some(({ problems }) => problems.some(problem => problem.key === key)),
    get faults() {
      const csl = bibliography.csl && isOwn(bibliography.csl) ? bibliography.csl : undefined;
      return fileFaults({ files: bibliography.files.filter(isOwn), csl }, lookedFor(workspace)).filter(isUnmade);
    },
    unread: named.flatMap(({ file, read }) => (read ? [] : [file])),
  };
}

export function lookedFor(workspace: WorkspaceSources): LookedFor {
  const { unread, styleAt } = workspace;
  return { ...(unread && { unread }), ...(styleAt && { styleAt }), uris: () => workspace.files.map(({ uri }) => uri) };
}

function findIn(files: readonly SourceFile[], key: string): FoundSource | undefined {
  for (const file of files) {
    const source = byKey(file).get(key);
    if (source) return source;
  }
  return undefined;
}

function listOf(files: readonly SourceFile[]): readonly FoundSource[] {
  return [...new Map(files.toReversed().flatMap(file => [...byKey(file)].reverse())).values()].reverse();
}

/** A file is read once, and looked up many times. */
const tables = new WeakMap<SourceFile, ReadonlyMap<string, FoundSource>>();

function byKey(file: SourceFile): ReadonlyMap<string, FoundSource> {
  const known = tables.get(file);
  if (known) return known;
  const table = new Map(file.sources.map(source => [source.key, { ...source, uri: file.uri }]));
  tables.set(file, table);
  return table;
}
