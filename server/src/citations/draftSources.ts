import type { Draft } from '../core/index';
import type { Source, SourceFile } from './source';
import { addressIn, type Bibliography, inherit, isPandoc, type Named, readBibliography } from './sources/bibliography';

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
    unread: named.flatMap(({ file, read }) => (read ? [] : [file])),
  };
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
