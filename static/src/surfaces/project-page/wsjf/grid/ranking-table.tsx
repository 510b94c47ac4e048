import { useCallback } from 'react';
import type { ScoringSettings } from '#contract/scoring/scoring-settings';
import { wsjfTexts as texts } from '../../texts';
import { BacklogGrid } from './backlog-grid';
import type { CutMarks } from '../cut/plan-cuts';
import type { Drawn } from './draw-cell';
import { drawCell } from './draw-cell';
import type { GridColumn } from './grid-column';
import type { ScoreBook } from '../score-book';
import { SortHead } from './sort-head';
import type { SortBy } from './sort-rows';
import type { Cells } from './use-cells';
import { useCompared } from './use-compared';
import type { SeenAttention } from '../use-attention';
import type { Ranking } from '../use-ranking';
import { ToldLine } from '../told-line';
import type { Views } from '../look/use-views';

/** The ranking as a table: what each cell shows. */
export function RankingTable(props: {
  readonly ids: readonly string[];
  readonly columns: readonly GridColumn[];
  readonly cells: Cells;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly settings: ScoringSettings;
  readonly views: Views;
  readonly attention: SeenAttention;
  readonly marks: CutMarks | undefined;
  readonly selected: string | undefined;
  readonly sort: SortBy | undefined;
  readonly onSort: (by: SortBy | undefined) => void;
}) {
  const { ids, cells, ranking, book, settings, attention, marks, sort, onSort } = props;
  const { fields } = settings;
  const compared = useCompared(props);
  const drawHead = useCallback(
    (column: GridColumn) => <SortHead {...{ column, sort, onSort, fields }} />,
    [sort, onSort, fields],
  );
  const drawn: Drawn = { ids, cells, ranking, book, settings, attention, marks, compared };
  return (
    <>
      <BacklogGrid
        label={texts.tableLabel}
        ids={ids}
        columns={props.columns}
        drawHead={drawHead}
        drawCell={(id, column) => drawCell(drawn, id, column)}
        active={cells.active}
        isFocusWanted={cells.isFocusWanted}
        selected={props.selected}
        travel={ranking.travel}
        sort={sort}
        onEnter={cells.goTo}
        onKeyDown={cells.onKeyDown}
        onPaste={cells.onPaste}
        onClick={cells.onClick}
      />
      <ToldLine told={cells.told} itemById={ranking.itemById} stepsOf={compared.stepsOf} />
    </>
  );
}
