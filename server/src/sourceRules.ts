import { fileKey } from './files';
import { globRoots, readGlob } from './glob';
import { isProjectUri, isSheetUri, isWaiversUri } from './protocol';

/** Which files of a folder are source articles, as the writer's settings say: globs, relative to the folder. */
export interface SourceGlobs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Beside the source articles of a folder, the files that describe what its drafts cite. */
export interface FolderGlobs extends SourceGlobs {
  readonly bibliographies?: readonly string[];
}

/** What a file of the workspace is to the reference. `naming` is CSL-JSON that may name a source, and describes it to drafts that cite it. */
export type FileKind = 'sheet' | 'source' | 'naming' | 'waivers' | 'bibliography' | 'project' | 'style';

export interface SourceRules {
  kindOf(uri: string): FileKind | undefined;
  /** Of a path below the folder, with slashes. */
  kindIn(folder: string, path: string): FileKind | undefined;
  /** Whether this may be a folder that sources lie in: what comes or goes with a folder is not told file by file. */
  isAmong(uri: string): boolean;
  /** Globs of the files to be told of, and of the folders that may come and go. */
  readonly watched: { readonly files: readonly string[]; readonly folders: readonly string[] };
}

export function sourceRules(folders: ReadonlyMap<string, FolderGlobs>): SourceRules {
  const rules = [...folders].map(([folder, globs]) => ({
    folder: `${fileKey(folder).replace(/\/$/, '')}/`,
    ...readGlobs(globs),
  }));
  const files = [...new Set(rules.flatMap(rule => rule.files))];
  const roots = [...new Set(rules.flatMap(rule => rule.roots))].filter(root => root !== '');
  const kindOf = (uri: string): FileKind | undefined => {
    if (isSheetUri(uri)) return 'sheet';
    if (isWaiversUri(uri)) return 'waivers';
    if (isProjectUri(uri)) return 'project';
    const key = fileKey(uri);
    const kinds = rules.flatMap(rule => (key.startsWith(rule.folder) && rule.kindOf(key.slice(rule.folder.length))) || []);
    return kinds.includes('source') ? 'source' : kinds[0];
  };
  return {
    kindOf,
    kindIn(folder, path) {
      if (isSheetUri(path)) return 'sheet';
      if (isWaiversUri(path)) return 'waivers';
      if (isProjectUri(path)) return HIDDEN.test(path) ? undefined : 'project';
      return rules.find(rule => rule.folder === folderKey(folder))?.kindOf(path);
    },
    isAmong(uri) {
      const key = folderKey(uri);
      const inside = rules.some(({ folder, roots: own }) => own.some(root => root !== '' && key.startsWith(`${folder}${root}/`)));
      return inside && kindOf(uri) === undefined;
    },
    watched: { files: files.map(anywhere), folders: roots.flatMap(root => [anywhere(root), anywhere(`${root}/**`)]) },
  };
}

function folderKey(uri: string): string {
  return `${fileKey(uri).replace(/\/$/, '')}/`;
}

function readGlobs({ include, exclude, bibliographies = [] }: FolderGlobs) {
  const roots = [...new Set(include.flatMap(globRoots))];
  const naming = roots.map(root => (root === '' ? '**/*.json' : `${root}/**/*.json`));
  const [included, excluded, names, cited] = [include, exclude, naming, bibliographies].map(globs => globs.map(readGlob)) as [
    Matcher[],
    Matcher[],
    Matcher[],
    Matcher[],
  ];
  const kindOf = (path: string): FileKind | undefined => {
    if (HIDDEN.test(path)) return undefined;
    if (/\.json$/i.test(path) && names.some(matches => matches(path))) return 'naming';
    if (cited.some(matches => matches(path))) return 'bibliography';
    if (/\.json$/i.test(path)) return undefined;
    return included.some(matches => matches(path)) && !excluded.some(matches => matches(path)) ? 'source' : undefined;
  };
  return { kindOf, roots, files: [...include, ...naming, ...bibliographies] };
}

type Matcher = (path: string) => boolean;

/** No work of the writer's: folders that are hidden, and packages. */
const HIDDEN = /(?:^|\/)(?:\.[^/]|node_modules\/)/;

/** Watchers see whole paths, and the globs are relative to the folders of the workspace. */
function anywhere(glob: string): string {
  return `**/${glob.replace(/^(?:\.?\/)+/, '')}`;
}
