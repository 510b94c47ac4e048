import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Why a file cannot be read as text, in a sentence that goes on from its name. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
}

/** A text in Node has at most 512 MB; that is a million work items in one file. */
const mostBytes = 500 * 1024 * 1024;

/** The text of a file, unzipped and decoded. @throws {FileUnreadable} */
export function contentOf(file: string): string {
  const bytes = bytesOf(file);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw new FileUnreadable(
      'It is an archive or an Excel workbook. Save the table as CSV, or unpack it and name the folder.',
    );
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return decode(isZipped ? unzip(bytes) : bytes);
}

function bytesOf(file: string): Buffer {
  try {
    if (statSync(file).size > mostBytes) throw tooLarge();
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new FileUnreadable(`It cannot be read (${code}).`);
  }
}

const tooLarge = (when = '') =>
  new FileUnreadable(
    `It is larger than 500 MB${when}. Split it into several files, and name their folder.`,
  );

function unzip(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(' when it is unzipped');
    throw new FileUnreadable('It is damaged or not whole: it cannot be unzipped.');
  }
}

/** Spreadsheet programs save as UTF-16 or in the code page of the computer where nobody asks for UTF-8. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
