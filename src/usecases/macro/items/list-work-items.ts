import type { FlowRule } from '#domain/flow/flow-rule';
import { findCycleTimeDays } from '#domain/flow/durations';
import type { WorkItem } from '#domain/flow/work-item';

/** JQL that gives exactly these work items, as long as they keep their keys; empty for none. */
export const jqlOf = (items: readonly WorkItem[]): string =>
  items.length === 0 ? '' : `key in (${items.map((item) => item.key).join(', ')}) ORDER BY key`;

/** The rows of a table or a CSV file of work items, head first. Unknown days are empty. */
export function rowsOf(items: readonly WorkItem[], rule: FlowRule): readonly (readonly string[])[] {
  return [
    ['Key', 'Summary', 'Type', 'Created', 'Started', 'Finished', 'Cycle time (days)', 'Read from'],
    ...items.map((item) => [
      item.key,
      item.title,
      item.typeName,
      item.createdOn,
      item.startedOn ?? '',
      item.finishedOn ?? '',
      String(findCycleTimeDays(item, rule.dayCounting) ?? ''),
      item.evidence === 'changelog' ? 'changelog' : 'resolution date',
    ]),
  ];
}

// A cell that begins so is run as a formula by spreadsheets (OWASP, CSV injection). A number below zero is none.
const isFormula = /^(?!-\d+(?:\.\d+)?(?:e-?\d+)?$)[=+\-@\t\r]/;

const cell = (text: string): string => {
  const safe = isFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** A table as CSV (RFC 4180), guarded against formulas, with a byte-order mark so that Excel reads UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
