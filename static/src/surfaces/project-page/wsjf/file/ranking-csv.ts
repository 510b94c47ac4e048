import type { IssueId } from '#domain/issue/issue';
import { plainNumber } from '#domain/scoring/rank/arithmetic';
import { guardCell } from '#domain/scoring/score-csv';
import { scoreColumns } from '#domain/scoring/score-column';
import { ratioOf } from '#domain/scoring/rank/wsjf-score';
import { oneDecimal } from '#domain/scoring/rank/ratio';
import { copyText } from '../../../../components/copy-text';
import { columnTexts, wsjfTexts as texts } from '../../texts';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';

/** What is given out: the rows that the table shows, in its order. */
export type GivenOut = {
  readonly ids: readonly IssueId[];
  readonly ranking: Pick<Ranking, 'itemById' | 'rankedById'>;
  readonly book: Pick<ScoreBook, 'valuesOf'>;
};

/** The rows as text, the heading first; what is not scored has empty cells. */
function rankingRows({ ids, ranking, book }: GivenOut): readonly (readonly string[])[] {
  const heading = [
    'Position',
    'Key',
    'Summary',
    ...scoreColumns.map((column) => columnTexts[column].name),
    texts.heads.costOfDelay,
    texts.heads.wsjf,
  ];
  const rows = ids.map((id) => {
    const { position, score } = ranking.rankedById.get(id) ?? {};
    const item = ranking.itemById.get(id);
    const values = book.valuesOf(id);
    const isScored = score?.kind === 'scored';
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
export function saveRanking(given: GivenOut): void {
  const lines = rankingRows(given).map((row) => row.map(csvCell).join(','));
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
export const copyRanking = (given: GivenOut): boolean =>
  copyText(
    rankingRows(given)
      .map((row) => row.map((cell) => guardCell(cell).replace(/[\t\r\n]/g, ' ')).join('\t'))
      .join('\n'),
  );
