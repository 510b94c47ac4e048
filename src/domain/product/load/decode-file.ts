/** In which alphabet a file is written, or why it is no text. */
export type FileKind = 'utf-8' | 'utf-16le' | 'utf-16be' | 'workbook' | 'binary';

/** The largest file that is read, in bytes. */
export const fileBytesAtMost = 5_000_000;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const bytesLookedAt = 4_096;

/** What the first bytes of a file tell of it: Excel saves “Unicode text” as UTF-16 with a mark. */
export function findFileKind(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  // A zip file, as all of Office has been since 2007; and the compound file before it.
  const isWorkbook =
    startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  if (isWorkbook) return 'workbook';
  return bytes.subarray(0, bytesLookedAt).includes(0) ? 'binary' : 'utf-8';
}
