import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { issuesOfCsv } from './csv-issues';
import type { Fault, RawIssue, Source } from './raw-issue';
import { describeFault, isIssueKey, isRecord, recordsOf, textOf } from './raw-issue';
import { FileUnreadable, contentOf } from './read-content';

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
 * Reads a file, or every fitting file of a folder. A file that cannot be read is a fault beside the others.
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
    for (const line of linesBeside(`${stem}.adf.jsonl`, found)) {
      const entry = parse(line);
      if (isRecord(entry) && entry['valid'] !== false)
        adfByKey.set(String(entry['key']), entry['adf']);
    }
    const project = parse(textBeside(`${stem}.project.json`, found) ?? '');
    if (isRecord(project)) projects.push(project);
  }
  if (found.issues.length === 0) {
    const why = found.faults.slice(0, 1).map(describeFault).join('');
    throw new ImportRefused(`${path} holds no work items${why === '' ? '.' : `: ${why}`}`);
  }
  return { ...found, adfByKey, projects };
}

/** The text of a file; where there is none, why is noted and the other files are read all the same. */
function textOfFile(file: string, { faults }: Found): string | undefined {
  try {
    return contentOf(file);
  } catch (error) {
    if (!(error instanceof FileUnreadable)) throw error;
    faults.push({ file: basename(file), why: error.message });
    return undefined;
  }
}

function textBeside(file: string, found: Found): string | undefined {
  const existing = [file, `${file}.gz`].find((name) => existsSync(name));
  return existing === undefined ? undefined : textOfFile(existing, found);
}

const linesBeside = (file: string, found: Found): string[] =>
  (textBeside(file, found) ?? '').split('\n').filter((line) => line.trim() !== '');

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function readFile(file: string, found: Found): void {
  const text = textOfFile(file, found);
  if (text === undefined) return;
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
