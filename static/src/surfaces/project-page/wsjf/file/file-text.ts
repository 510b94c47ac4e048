/**
 * The text of a file as spreadsheets write it: UTF-8, or UTF-16 where its first two bytes say so, as
 * Excel's “Unicode text” has them.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const name = !isUtf16 ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(name).decode(bytes);
}

/**
 * The table in a text: without a first line that only tells Excel the separator, as `sep=;`, and without
 * the empty lines at the end, which mislead whoever guesses the separator of few columns.
 */
export const tableIn = (text: string): string =>
  text.replace(/^"?sep=.?"?\r?\n/i, '').replace(/[\r\n]+$/, '');
