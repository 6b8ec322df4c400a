/** A source article is text for people; what is larger than this is something else, or would make the editor wait. */
export const MOST_SOURCE_BYTES = 2_000_000;

/** Five thousand entries as Better BibTeX writes them, with abstracts, are half of this. */
export const MOST_BIBLIOGRAPHY_BYTES = 20_000_000;

/** A style of the CSL project has 200 kB at most. */
export const MOST_STYLE_BYTES = 1_000_000;

/** Why a file of this size is not read, in words for the writer; `most` is how many bytes one of its kind may have. */
export function tooLarge(bytes: number, most = MOST_SOURCE_BYTES): string {
  return `it is ${(bytes / 1e6).toFixed(1)} MB, and no more than ${most / 1e6} MB are read`;
}

export const NO_TEXT = 'it is not text';

/**
 * The text of a file, without a byte order mark: UTF-8, UTF-16 where a mark says so, the charset that a web page declares, and
 * otherwise Windows-1252, as browsers take it. Undefined where the bytes are no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  for (const label of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return isText(text) ? withoutControls(text) : undefined;
    } catch {
      // Not that encoding, or none that is known here: the next one is tried.
    }
  }
  return undefined;
}

/** Some versions of Node take Windows-1252 for Latin-1, whose controls at the place of dashes and quotation marks no text has. */
function withoutControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, control => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
}

const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Text has tabs and line ends, and, copied from elsewhere, a stray control here and there. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  const controls = text.match(/[\u0001-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls * 500 <= text.length;
}

function encodingsOf(bytes: Uint8Array): readonly string[] {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  const head = String.fromCharCode(...bytes.subarray(0, 2000));
  const declared = /<(?:meta\b[^>]{0,200}\bcharset|\?xml\b[^>]{0,200}\bencoding)\s{0,5}=\s{0,5}["']?([\w:-]{1,40})/i.exec(
    head,
  )?.[1];
  return ['utf-8', ...(declared === undefined ? [] : [declared]), 'windows-1252'];
}
