import { plainNumber } from '#domain/scoring/rank/arithmetic';
import { guardCell } from '#domain/scoring/score-csv';
import { scoreColumns } from '#domain/scoring/score-column';
import { ratioOf } from '#domain/scoring/rank/wsjf-score';
import { oneDecimal } from '#domain/scoring/rank/ratio';
import { copyText } from '../../../../components/copy-text';
import { columnTexts, wsjfTexts as texts } from '../../texts';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';

/** The ranking as rows of text, the heading first; what is not scored has empty cells. */
function rankingRows(ranking: Ranking, book: ScoreBook): readonly (readonly string[])[] {
  const heading = [
    'Position',
    'Key',
    'Summary',
    ...scoreColumns.map((column) => columnTexts[column].name),
    texts.heads.costOfDelay,
    texts.heads.wsjf,
  ];
  const rows = ranking.ranked.map(({ id, position, score }) => {
    const item = ranking.itemById.get(id);
    const values = book.valuesOf(id);
    const isScored = score.kind === 'scored';
    return [
      position === undefined ? '' : String(position),
      item?.key ?? '',
      item?.summary ?? '',
      ...scoreColumns.map((column) => {
        const value = values[column];
        return value === undefined ? '' : plainNumber(value);
      }),
      isScored ? plainNumber(score.costOfDelay) : '',
      isScored ? oneDecimal(ratioOf(score)) : '',
    ];
  });
  return [heading, ...rows];
}

const csvCell = (text: string): string => `"${guardCell(text).replaceAll('"', '""')}"`;

/** Saves the ranking as a file that spreadsheets open; the mark at its start tells them it is UTF-8. */
export function saveRanking(ranking: Ranking, book: ScoreBook): void {
  const lines = rankingRows(ranking, book).map((row) => row.map(csvCell).join(','));
  const file = new Blob(['\uFEFF', lines.join('\r\n')], { type: 'text/csv' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'wsjf.csv';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 1000);
}

/** Copies the ranking so that it pastes as a table. */
export const copyRanking = (ranking: Ranking, book: ScoreBook): boolean =>
  copyText(
    rankingRows(ranking, book)
      .map((row) => row.map((cell) => guardCell(cell).replace(/[\t\r\n]/g, ' ')).join('\t'))
      .join('\n'),
  );
