/**
 * What the server asks a client that says so in its capabilities (`experimental.policyFactCheck.files`), where it cannot read for
 * itself: in a browser, and in workspaces that are not on the disk. Nothing outside the folders of the workspace is answered.
 */
export const FIND_FILES_REQUEST = 'policyFactCheck/files/find';
export const READ_FOLDER_REQUEST = 'policyFactCheck/files/folder';
export const READ_FILE_REQUEST = 'policyFactCheck/files/read';

/** All files below a folder of the workspace, by the client's search: their URIs. None where its file system cannot be searched. */
export interface FindFilesParams {
  readonly folder: string;
}

/** What lies right in a folder; links to folders count as files. */
export interface ReadFolderParams {
  readonly folder: string;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

export interface ReadFileParams {
  readonly uri: string;
  /** In bytes; of a larger file only the size is sent. */
  readonly most?: number;
}

/** Null where there is no such file. The bytes are in Base64, which every transport takes. */
export type ReadFileResult = { readonly base64: string } | { readonly size: number } | null;

/** What our own client adds to its capabilities, under `experimental.policyFactCheck`. */
export interface OwnCapabilities {
  /** It answers the three requests for files. */
  readonly files?: boolean;
  /** False where the writer has not said that the workspace can be trusted: then no link is followed out of it. */
  readonly trusted?: boolean;
}
