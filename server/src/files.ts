/** What a file holds, or why it is not taken, in words for the writer: "it is not text". */
export type FileText = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'refused'; readonly why: string };

/** How a host reads the workspace: by the disk in Node, through the client in a browser. */
export interface Files {
  /** The URIs of the files below a folder whose paths, with slashes, are wanted. What cannot be listed is left out. */
  list(folder: string, isWanted: (path: string) => boolean): Promise<readonly string[]>;
  /** Undefined where there is no such file in the folder; refused where it is no text, or has more bytes than `most`. */
  read(uri: string, folder: string, most?: number): Promise<FileText | undefined>;
}

/**
 * One name for one file: clients escape more than they must (`file:///c%3A/a%20b`), hosts less (`file:///C:/a%20b`).
 * For comparing only; it is not a URI any more.
 */
export function fileKey(uri: string): string {
  let decoded = uri;
  try {
    decoded = decodeURIComponent(uri);
  } catch {
    // A stray per cent sign: the name as it stands is as good as any.
  }
  return decoded.replace(/^file:\/\/\/([A-Z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** Where a file lies below a folder, with slashes. */
export function pathBelow(folder: string | undefined, uri: string): string | undefined {
  const start = folder === undefined ? undefined : `${fileKey(folder).replace(/\/$/, '')}/`;
  return start !== undefined && fileKey(uri).startsWith(start) ? fileKey(uri).slice(start.length) : undefined;
}
