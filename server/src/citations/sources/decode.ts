/**
 * The text of a file of sources: UTF-8, or, where it is none, Windows-1252, which holds Latin-1. Who writes into the file has to keep its
 * encoding. A byte order mark is dropped.
 */
export function decodeSources(bytes: Uint8Array): { readonly text: string; readonly encoding: 'utf-8' | 'windows-1252' } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
