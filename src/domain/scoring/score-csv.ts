import type { IssueKey } from '../issue/issue';
import type { InputFields } from './input-field';
import { withoutOption } from './input-field';
import type { Scale } from './scale/scale';
import { largestScore } from './scale/scale';
import type { ScoreColumn } from './score-column';
import { scoreColumns } from './score-column';

/** Which column of a file holds what, by its place from 0. */
export type CsvMapping = { readonly key: number } & Readonly<Partial<Record<ScoreColumn, number>>>;

/** One number that a file gives. */
export type ImportedScore = {
  readonly key: IssueKey;
  readonly column: ScoreColumn;
  readonly value: number;
};

/** A row that was not taken, by its line as an editor counts it; the heading is line 1. */
export type CsvRowError = {
  readonly line: number;
  readonly code:
    | 'NO_KEY'
    | 'UNKNOWN_KEY'
    | 'NOT_A_NUMBER'
    | 'OUT_OF_RANGE'
    | 'OFF_SCALE'
    | 'NO_OPTION'
    | 'TWICE';
  readonly found: string;
  readonly column?: ScoreColumn;
};

/** What a file gives, and what of it cannot be taken. One bad cell does not spoil its row. */
export type ReadScores = {
  readonly scores: readonly ImportedScore[];
  readonly errors: readonly CsvRowError[];
};

const headings: Readonly<Record<ScoreColumn | 'key', readonly string[]>> = {
  key: ['key', 'issue key', 'work item', 'work item key', 'id'],
  userBusinessValue: [
    'user-business value',
    'user business value',
    'business value',
    'value',
    'ubv',
    'bv',
  ],
  timeCriticality: ['time criticality', 'time', 'tc'],
  riskReduction: [
    'risk reduction & opportunity enablement',
    'risk reduction',
    'risk & opp.',
    'risk',
    'rr/oe',
    'rroe',
    'rr',
  ],
  jobSize: ['job size', 'size', 'story points', 'story point estimate'],
};

/** The mapping that the headings suggest; without a key where none of them names it. */
export function suggestMapping(heading: readonly string[]): Partial<CsvMapping> {
  const names = heading.map((name) => plainName(name));
  const placeOf = (what: ScoreColumn | 'key'): number =>
    names.findIndex((name) => headings[what].includes(name));
  const found = (['key', ...scoreColumns] as const).flatMap((what) => {
    const at = placeOf(what);
    return at < 0 ? [] : [[what, at] as const];
  });
  return Object.fromEntries(found);
}

/** A heading as it is known; Jira's own file says `Custom field (Story Points)`. */
const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^custom field \((.*)\)$/, '$1');

/** The numbers in the rows below the heading. Empty cells give nothing and are no error. */
export function readScores(
  rows: readonly (readonly string[])[],
  options: {
    readonly mapping: CsvMapping;
    readonly known: ReadonlySet<IssueKey>;
    /** What may be given where an input is kept by Waymark: another number would be on no scale. */
    readonly scale: Scale;
    /** Inputs that are kept in fields of the site: a choice field takes only what its options stand for. */
    readonly fields?: InputFields;
  },
): ReadScores {
  const scores: ImportedScore[] = [];
  const errors: CsvRowError[] = [];
  const seen = new Set<IssueKey>();
  let next = 2;
  rows.forEach((row) => {
    const line = next;
    // A text in quotes may run over several lines of the file.
    next += row.join('').split('\n').length;
    if (row.every((cell) => cell.trim() === '')) return;
    const key = unguard(row[options.mapping.key] ?? '').toUpperCase();
    const refusal =
      key === ''
        ? 'NO_KEY'
        : seen.has(key)
          ? 'TWICE'
          : options.known.has(key)
            ? undefined
            : 'UNKNOWN_KEY';
    if (refusal !== undefined) return void errors.push({ line, code: refusal, found: key });
    seen.add(key);
    for (const column of scoreColumns) {
      const place = options.mapping[column];
      const cell = place === undefined ? '' : unguard(row[place] ?? '');
      if (cell === '') continue;
      const value = numberOf(cell);
      if (value === undefined) errors.push({ line, code: 'NOT_A_NUMBER', found: cell, column });
      else if (value < 0 || value > largestScore)
        errors.push({ line, code: 'OUT_OF_RANGE', found: cell, column });
      else if (withoutOption(options.fields?.[column], [value]).length > 0)
        errors.push({ line, code: 'NO_OPTION', found: cell, column });
      else if (options.fields?.[column] === undefined && !options.scale.includes(value))
        errors.push({ line, code: 'OFF_SCALE', found: cell, column });
      else scores.push({ key, column, value });
    }
  });
  return { scores, errors };
}

/** A whole number or one with a decimal point or comma. */
const numberOf = (text: string): number | undefined =>
  /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;

/**
 * A cell that no spreadsheet takes for a formula: what begins like one gets an apostrophe before it.
 * Source: owasp.org/www-community/attacks/CSV_Injection
 */
export const guardCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const unguard = (cell: string): string =>
  cell
    .trim()
    .replace(/^'(?=[=+\-@\t\r])/, '')
    .trim();
