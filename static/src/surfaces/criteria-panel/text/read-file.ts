import { readCriteriaFile } from '#contract/criteria/criteria-file';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { newLines } from '#domain/criteria/text/new-lines';
import type { DraftLine } from '#domain/criteria/text/parse-paste';
import { parsePaste } from '#domain/criteria/text/parse-paste';
import { readTableLines } from '#domain/criteria/text/read-csv-lines';
import {
  writeCsv,
  writeFeature,
  writeJson,
  writeMarkdown,
} from '#domain/criteria/text/write-files';
import { texts } from '../texts';

/** What a file holds: how many lines in all, and those that the list does not have yet. */
export type FileLines = { readonly count: number; readonly fresh: readonly DraftLine[] };

type Read = (text: string) => readonly DraftLine[];

/** A list that was saved may come in again: what it has already is not added twice. */
export async function readFile(
  name: string,
  text: string,
  items: readonly AcceptanceCriterion[],
): Promise<FileLines> {
  const { read, write } = await formOf(name);
  const lines = read(text);
  const known = items.flatMap((item) => [item.text, ...asSaved(item, write, read)]);
  return { count: lines.length, fresh: newLines(lines, known) };
}

type Form = {
  readonly read: Read;
  readonly write: (items: readonly AcceptanceCriterion[]) => string;
};

async function formOf(name: string): Promise<Form> {
  if (name.endsWith('.feature')) {
    const { readFeature } = await import('./read-feature');
    return { read: readFeature, write: (items) => writeFeature('-', items) };
  }
  if (name.endsWith('.json')) return { read: readJson, write: (items) => writeJson('-', items) };
  if (!name.endsWith('.csv')) return { read: readMarkdown, write: writeMarkdown };
  const { default: Papa } = await import('papaparse');
  const read: Read = (text) =>
    readTableLines(Papa.parse<string[]>(text, { skipEmptyLines: true }).data);
  return { read, write: writeCsv };
}

// What `writeMarkdown` notes behind a criterion: its state with the reason, evidence, a work item.
const notes =
  / _\((?:(?:accepted|rejected|waived|optional)\b|\[evidence\]\(|[A-Z][A-Z0-9_]+-\d+\)_).*$/gm;

const readMarkdown: Read = (text) => parsePaste(text.replace(notes, ''));

function readJson(text: string): readonly DraftLine[] {
  const lines = readCriteriaFile(text);
  if (lines === undefined) throw new Error(texts.notWaymarkJson);
  return lines;
}

/** How a line reads once it was saved: a file has words of its own for steps, states and notes. */
function asSaved(item: AcceptanceCriterion, write: Form['write'], read: Read): readonly string[] {
  try {
    return read(write([item])).map((line) => line.text);
  } catch {
    // What cannot be read back is in no file that was read.
    return [];
  }
}
