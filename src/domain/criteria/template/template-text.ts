import { generateNKeysBetween } from 'fractional-indexing';
import { longestRising } from '../../scoring/cut/moves';
import { tidyText } from '../acceptance-criterion';
import type { TemplateLine } from '../criteria-settings';

const continues = '    ';

/** The marks at the beginning of a line: `#` heading, `!` mandatory, `?` optional, `\` for none of them. */
const marksOf = (line: TemplateLine): string => {
  if (line.kind === 'heading') return '# ';
  const marks = `${line.isLocked ? '!' : ''}${line.isRequired ? '' : '?'}`;
  if (marks !== '') return `${marks} `;
  return /^[#!?\\-]/.test(line.text) ? '\\' : '';
};

/** The lines of a template as one edits them: one line each, its steps indented below it. */
export const writeTemplateText = (lines: readonly TemplateLine[]): string =>
  lines
    .map((line) => {
      const indent = line.depth === 1 ? '  ' : '';
      const [first = '', ...steps] = line.text.split('\n');
      return [indent + marksOf(line) + first, ...steps.map((step) => continues + step)].join('\n');
    })
    .join('\n');

/**
 * The lines that a text says, in its order. A line that reads as it did keeps its id, so that it can be
 * found again where the template is used; so does one that was reworded in its place. Keys of order
 * stay where they can, so that two people who change different lines keep both.
 */
export function readTemplateText(
  text: string,
  before: readonly TemplateLine[],
  newId: () => string,
): readonly TemplateLine[] {
  const read = rowsOf(text)
    .map(readRow)
    .filter((line) => line.text !== '');
  const free = new Map(before.map((line) => [line.id, line]));
  const take = (line: TemplateLine | undefined): TemplateLine | undefined => {
    if (line === undefined || !free.delete(line.id)) return undefined;
    return line;
  };
  const same = read.map((line) =>
    take(before.find((old) => free.has(old.id) && old.text === line.text)),
  );
  const known = read.map((_, index) => same[index] ?? take(before[index]));
  const orders = ordersFor(known.map((line) => line?.order));
  return read.map((line, index) => ({
    ...line,
    id: known[index]?.id ?? newId(),
    order: orders[index] ?? 'a0',
  }));
}

/** Rising keys for these places: as many as can be stay, the others get one between their neighbours. */
function ordersFor(keys: readonly (string | undefined)[]): readonly string[] {
  const sorted = [...new Set(keys.filter((key) => key !== undefined))].sort();
  const ranked = keys.flatMap((key, at) =>
    key === undefined ? [] : [{ at, rank: sorted.indexOf(key) }],
  );
  const kept = new Set(longestRising(ranked.map(({ rank }) => rank)).map((n) => ranked[n]?.at));
  const result: string[] = [];
  for (let at = 0; at < keys.length;) {
    const key = keys[at];
    if (key !== undefined && kept.has(at)) {
      result.push(key);
      at += 1;
      continue;
    }
    let end = at;
    while (end < keys.length && !kept.has(end)) end += 1;
    result.push(...generateNKeysBetween(result.at(-1) ?? null, keys[end] ?? null, end - at));
    at = end;
  }
  return result;
}

/** Each line with its steps. */
function rowsOf(text: string): readonly string[] {
  const rows: string[] = [];
  for (const line of text.split('\n')) {
    const last = rows.length - 1;
    if (line.trim() === '') continue;
    if (line.startsWith(continues) && last >= 0) rows[last] = `${rows[last] ?? ''}\n${line.trim()}`;
    else rows.push(line);
  }
  return rows;
}

function readRow(row: string): Omit<TemplateLine, 'id' | 'order'> {
  const depth = /^ {2}/.test(row) ? 1 : 0;
  const plain = row.trimStart();
  const heading = /^# +(.*)$/s.exec(plain);
  if (heading !== null)
    return {
      text: tidyText(heading[1] ?? ''),
      kind: 'heading',
      depth: 0,
      isRequired: true,
      isLocked: false,
    };
  const [, marks = '', rest = ''] = /^(!?\??)\s*(.*)$/s.exec(plain) ?? [];
  const isPlain = plain.startsWith('\\');
  return {
    text: tidyText(isPlain ? plain.slice(1) : rest.replace(/^[-*•] +/, '')),
    kind: 'criterion',
    depth,
    isRequired: isPlain || !marks.includes('?'),
    isLocked: !isPlain && marks.includes('!'),
  };
}
