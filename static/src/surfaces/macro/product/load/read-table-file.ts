import type { FoundTable, Separator } from '#domain/product/load/find-tables';
import { findSeparator, findTables } from '#domain/product/load/find-tables';
import { fileBytesAtMost, findFileKind } from '#domain/product/load/decode-file';
import { written } from '../../../../charts/written';
import { loadTexts } from './load-texts';

/** A text with a table in it, and where it came from; or why there is none. */
export type LoadedText =
  { readonly text: string; readonly source: string } | { readonly refusal: string };

const { refusals } = loadTexts;
const megabytes = (bytes: number): string => written(Math.ceil(bytes / 100_000) / 10);

/** The text of a file that somebody chose, whatever alphabet it is written in. */
export async function readTableFile(file: File): Promise<LoadedText> {
  if (file.size === 0) return { refusal: refusals.empty };
  if (file.size > fileBytesAtMost)
    return { refusal: refusals.tooLarge(megabytes(file.size), megabytes(fileBytesAtMost)) };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { refusal: refusals.unreadable };
  }
  const kind = findFileKind(bytes);
  if (kind === 'workbook' || kind === 'binary') return { refusal: refusals[kind] };
  const source = file.name;
  if (kind !== 'utf-8') return { text: new TextDecoder(kind).decode(bytes), source };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), source };
  } catch {
    // What is no UTF-8 was saved by an older Excel on Windows.
    return { text: new TextDecoder('windows-1252').decode(bytes), source };
  }
}

/** A text that somebody pasted. */
export const readPasted = (text: string): LoadedText =>
  text.length > fileBytesAtMost
    ? { refusal: refusals.tooLarge(megabytes(text.length), megabytes(fileBytesAtMost)) }
    : { text, source: loadTexts.pasted };

/** The tables of a text, and what parts its columns. */
export async function readTables(
  text: string,
  chosen?: Separator,
): Promise<{ readonly tables: readonly FoundTable[]; readonly separator: Separator }> {
  const { default: papa } = await import('papaparse');
  const separator = chosen ?? findSeparator(text);
  const { data } = papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: separator,
    skipEmptyLines: false,
  });
  return { tables: findTables(data), separator };
}
