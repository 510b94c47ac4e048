import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { issuesOfCsv } from './csv-issues';
import type { Fault, RawIssue, Source } from './raw-issue';
import { isIssueKey, isRecord, recordsOf, textOf } from './raw-issue';

/** Why a path cannot be imported, in a sentence for who started the import. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
}

type Found = {
  readonly issues: RawIssue[];
  readonly faults: Fault[];
  readonly guesses: string[];
};

const isBeside = (name: string) => /\.adf\.jsonl(\.gz)?$|\.project\.json(\.gz)?$/.test(name);
const isReadable = (name: string) => /\.(json|jsonl|ndjson|csv|tsv)(\.gz)?$/.test(name);

/**
 * Reads a file, or every fitting file of a folder.
 * @throws {ImportRefused} When no work item is found.
 */
export function readSource(path: string): Source {
  if (!existsSync(path))
    throw new ImportRefused(`${path} does not exist. Name a file or a folder that does.`);
  const files = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => isReadable(name) && !isBeside(name))
        .sort()
        .map((name) => join(path, name))
    : [path];
  if (files.length === 0)
    throw new ImportRefused(
      `${path} holds no .json, .jsonl or .csv file. Put an export from Jira into it.`,
    );
  const found: Found = { issues: [], faults: [], guesses: [] };
  const adfByKey = new Map<string, unknown>();
  const projects: Readonly<Record<string, unknown>>[] = [];
  for (const file of files) {
    readFile(file, found);
    const stem = file.replace(/\.(json|jsonl|ndjson|csv)(\.gz)?$/, '');
    for (const line of linesBeside(`${stem}.adf.jsonl`)) {
      const entry = parse(line);
      if (isRecord(entry) && entry['valid'] !== false)
        adfByKey.set(String(entry['key']), entry['adf']);
    }
    for (const text of textBeside(`${stem}.project.json`)) {
      const project = parse(text);
      if (isRecord(project)) projects.push(project);
    }
  }
  if (found.issues.length === 0) {
    const [first] = found.faults;
    throw new ImportRefused(
      `${path} holds no work items${first === undefined ? '.' : `: ${first.file}, ${first.at}: ${first.why}`}`,
    );
  }
  return { ...found, adfByKey, projects };
}

/** A text in Node has at most 512 MB; that is a million work items in one file. */
const mostBytes = 500 * 1024 * 1024;

const tooLarge = (file: string, when = '') =>
  new ImportRefused(
    `${file} is larger than 500 MB${when}. Split it into several files, and name their folder.`,
  );

function contentOf(file: string): string {
  if (statSync(file).size > mostBytes) throw tooLarge(file);
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004')
    throw new ImportRefused(
      `${file} is an archive or an Excel workbook. Save the table as CSV, or unpack it and name the folder.`,
    );
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return decode(isZipped ? unzip(bytes, file) : bytes);
}

function unzip(bytes: Buffer, file: string): Buffer {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(file, ' when it is unzipped');
    throw new ImportRefused(`${file} is damaged or not whole: it cannot be unzipped.`);
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

const textBeside = (file: string): string[] => {
  const existing = [file, `${file}.gz`].find((name) => existsSync(name));
  return existing === undefined ? [] : [contentOf(existing)];
};

const linesBeside = (file: string): string[] =>
  textBeside(file)
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim() !== '');

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readFile(file: string, found: Found): void {
  const text = contentOf(file);
  const name = basename(file);
  if (text.trim() === '') {
    found.faults.push({ file: name, at: 'line 1', why: 'The file is empty.' });
    return;
  }
  const isNamedJson = /\.(json|jsonl|ndjson)(\.gz)?$/.test(name);
  if (/\.(csv|tsv)(\.gz)?$/.test(name) || (!isNamedJson && !/^\s*[[{]/.test(text))) {
    const { issues, faults, guesses } = issuesOfCsv(text, name);
    found.issues.push(...issues);
    found.faults.push(...faults);
    found.guesses.push(...guesses);
    return;
  }
  const whole = parse(text);
  if (whole !== undefined) take(whole, { file: name, line: 1, found });
  else
    text.split('\n').forEach((line, at) => {
      if (line.trim() === '') return;
      const value = parse(line);
      if (value === undefined)
        found.faults.push({
          file: name,
          at: `line ${String(at + 1)}`,
          why: 'This line is not JSON.',
        });
      else take(value, { file: name, line: at + 1, found });
    });
}

type Place = { readonly file: string; readonly line: number; readonly found: Found };

/** Takes a work item, a list of them, or the answer of a search. */
function take(value: unknown, place: Place): void {
  const { found, file, line } = place;
  if (Array.isArray(value)) {
    for (const entry of value as unknown[]) take(entry, place);
  } else if (isRecord(value) && Array.isArray(value['issues'])) {
    for (const issue of recordsOf(value['issues']))
      take({ names: value['names'], ...issue }, place);
  } else if (isRecord(value) && textOf(value['key']) !== undefined && isRecord(value['fields'])) {
    if (isIssueKey(value['key'])) found.issues.push(value as unknown as RawIssue);
    else
      found.faults.push({
        file,
        at: `line ${String(line)}`,
        why: `“${String(value['key']).slice(0, 40)}” is no key of a work item, such as PAY-12.`,
      });
  } else
    found.faults.push({
      file,
      at: `line ${String(line)}`,
      why: 'This is no work item: it has no key or no fields.',
    });
}
