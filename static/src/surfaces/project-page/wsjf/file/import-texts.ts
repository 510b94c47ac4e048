import type { CsvRowError } from '#domain/scoring/score-csv';
import { counted } from '../../../../components/counted';
import { columnTexts } from '../../texts';

/** Every text of taking scores from a file. */
export const importTexts = {
  title: 'Take scores from CSV',
  choose: 'The file, with a heading row and a column of keys',
  noKey: 'No column is named Key. Choose the one that holds the keys.',
  key: 'Key',
  unread: 'This file cannot be read as CSV.',
  column: (name: string) => `Column for ${name}`,
  none: 'Leave as it is',
  preview: (scores: number, items: number) =>
    `${counted(scores, 'number', 'numbers')} for ${counted(items, 'work item', 'work items')}.`,
  changing: (count: number) =>
    count === 0 ? 'All stand there already.' : `${counted(count, 'changes', 'change')}:`,
  errors: (count: number) => `${counted(count, 'entry is', 'entries are')} left out:`,
  more: (count: number) => `and ${counted(count, 'more', 'more')}`,
  take: 'Take these scores',
  cancel: 'Cancel',
  why: 'From a CSV file',
} as const;

/** Why a cell or row is left out, in words. */
export function wordsOf({ line, code, found, column }: CsvRowError): string {
  const where = `Line ${String(line)}`;
  const name = column === undefined ? '' : columnTexts[column].name;
  switch (code) {
    case 'NO_KEY':
      return `${where} has no key.`;
    case 'UNKNOWN_KEY':
      return `${where}: ${found} is not among the work items here.`;
    case 'TWICE':
      return `${where}: ${found} stands here a second time.`;
    case 'NOT_A_NUMBER':
      return `${where}: “${found}” is not a number for ${name}.`;
    case 'NO_OPTION':
      return `${where}: no option of the field for ${name} stands for ${found}.`;
    case 'OFF_SCALE':
      return `${where}: ${found} is no step of this project’s scale for ${name}.`;
    case 'OUT_OF_RANGE':
      return `${where}: ${found} is not between 0 and 1000 for ${name}.`;
  }
}
