/** How a host reads the workspace: by the disk in Node, through the client in a browser. */
export interface Files {
  /** The URIs of the fact sheets below a folder. What cannot be listed is left out. */
  listSheets(folder: string): Promise<readonly string[]>;
  /** The text, or undefined where there is no such file or it is not text. */
  read(uri: string): Promise<string | undefined>;
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
