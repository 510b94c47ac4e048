import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { ScoringSettings } from '#contract/scoring/scoring-settings';
import { findCloseCalls } from '#domain/scoring/honesty/close-calls';
import { inheritCostOfDelay } from '#domain/scoring/cut/dependencies';
import type { InputField } from '#domain/scoring/input-field';
import { stepsIn } from '#domain/scoring/input-field';
import { isOffScale } from '#domain/scoring/scale/off-scale';
import type { RankedItem } from '#domain/scoring/rank/rank-backlog';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { isScoreColumn } from '#domain/scoring/score-column';
import { ageOfScore } from '#domain/scoring/honesty/score-age';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { columnTexts, wsjfTexts as texts } from '../../texts';
import { BacklogGrid } from './backlog-grid';
import { CostOfDelayCell, ItemCell, WsjfCell } from './cell-of';
import type { CutMarks } from '../cut/plan-cuts';
import { FactCell } from './fact-cell';
import { fieldTexts } from '../field-texts';
import type { GridColumn } from './grid-column';
import { fewRows } from './grid-column';
import { ScoreCell } from './score-cell';
import type { ScoreBook } from '../score-book';
import type { SortBy } from './sort-rows';
import { isSortable, nextSort } from './sort-rows';
import type { Cells } from './use-cells';
import type { SeenAttention } from '../use-attention';
import type { Ranking } from '../use-ranking';
import { comparedIn } from '../use-ranking';
import { ToldLine } from '../told-line';
import type { Views } from '../look/use-views';

const rowsBelowAScale = 2;

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
  const { ids, cells, ranking, book, settings, views, attention, sort, onSort } = props;
  const { weights, fields } = settings;
  const stepsOfColumn = useMemo(() => stepsIn(settings), [settings]);
  const { itemById, rankedById } = ranking;
  const isMarking = views.on.has('closeCalls');
  const closeTo = useMemo(() => {
    if (!isMarking) return undefined;
    const items = comparedIn(ranking, book);
    return new Map(
      findCloseCalls(items, { weights, stepsOf: stepsOfColumn }).map(({ upper, lower }) => [
        lower,
        upper,
      ]),
    );
  }, [isMarking, ranking.ranked, book, weights, stepsOfColumn]);
  const isInheriting = views.on.has('blocked');
  const inherited = useMemo(() => {
    if (!isInheriting) return undefined;
    const items = comparedIn(ranking, book);
    const blocks = new Map([...itemById.values()].map((item) => [item.id, item.blocks]));
    return inheritCostOfDelay(items, { blocks, weights });
  }, [isInheriting, ranking.ranked, itemById, book, weights]);

  const drawHead = useCallback(
    (column: GridColumn): ReactNode => {
      const words = isScoreColumn(column) ? columnTexts[column].head : texts.heads[column];
      if (!isSortable(column)) return words;
      const mark = sort?.column !== column ? '' : sort.direction === 'asc' ? ' ↑' : ' ↓';
      return (
        <button
          type="button"
          className="wm-head"
          data-head={column}
          tabIndex={-1}
          title={isScoreColumn(column) ? headTitle(column, fields[column]) : undefined}
          onClick={() => {
            onSort(nextSort(sort, column));
          }}
        >
          {words}
          {mark}
        </button>
      );
    },
    [sort, onSort, fields],
  );

  const markOf = (item: BacklogItem, ranked: RankedItem | undefined): string | undefined => {
    if (ranked !== undefined && isOffScale(ranked.score)) return texts.isOffScale;
    const isScored = ranked?.position !== undefined;
    if (attention.fresh.has(item.id)) return isScored ? undefined : texts.isNew;
    if (item.scoredOn === undefined || !isScored || !attention.stale.has(item.id)) return undefined;
    return texts.isStale(ageOfScore(item.scoredOn, attention.today).days);
  };
  const isActive = (id: string, column: GridColumn): boolean => {
    const place = cells.active ?? { id: ids[0], column: 'item' };
    return place.id === id && place.column === column;
  };
  const opensUp = (id: string): boolean =>
    ids.length > fewRows && ids.indexOf(id, Math.max(0, ids.length - rowsBelowAScale)) >= 0;

  const drawCell = (id: string, column: GridColumn): ReactNode => {
    const item = itemById.get(id);
    if (item === undefined) return null;
    const values = book.valuesOf(id);
    if (isScoreColumn(column))
      return (
        <ScoreCell
          id={id}
          itemKey={item.key}
          column={column}
          value={values[column]}
          isActive={isActive(id, column)}
          isPicked={cells.picked.column === column && cells.picked.ids.has(id)}
          isOpen={cells.open?.id === id && cells.open.column === column}
          opensUp={opensUp(id)}
          scale={stepsOfColumn(column)}
        />
      );
    const ranked = rankedById.get(id);
    switch (column) {
      case 'position':
        return <span className="wm-position">{ranked?.position ?? ''}</span>;
      case 'item':
        return (
          <>
            <ItemCell item={item} isActive={isActive(id, column)} mark={markOf(item, ranked)} />
            <CutMark words={props.marks?.get(id)} />
          </>
        );
      case 'parent':
      case 'status':
      case 'due':
      case 'ready':
      case 'criteria':
        return <FactCell item={item} column={column} />;
      case 'costOfDelay':
        return <CostOfDelayCell values={values} weights={weights} inherited={inherited?.get(id)} />;
      case 'wsjf':
        return (
          <>
            <WsjfCell
              item={item}
              ranked={ranked}
              values={values}
              weights={weights}
              isActive={isActive(id, column)}
              isWorkedOut={cells.workedOut === id}
              opensUp={opensUp(id)}
            />
            <CloseMark upper={closeTo?.get(id)} ranking={ranking} />
          </>
        );
    }
  };

  return (
    <>
      <BacklogGrid
        label={texts.tableLabel}
        ids={ids}
        columns={props.columns}
        drawHead={drawHead}
        drawCell={drawCell}
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
      <ToldLine told={cells.told} itemById={itemById} stepsOf={stepsOfColumn} />
    </>
  );
}

const headTitle = (column: ScoreColumn, field: InputField | undefined): string =>
  [columnTexts[column].name, ...(field === undefined ? [] : [fieldTexts.keptIn(field.name)])].join(
    ', ',
  );

const CutMark = ({ words }: { readonly words: readonly string[] | undefined }) =>
  words === undefined ? null : <span className="wm-cut">{words.join(' · ')}</span>;

function CloseMark(props: { readonly upper: string | undefined; readonly ranking: Ranking }) {
  const upper = props.upper === undefined ? undefined : props.ranking.itemById.get(props.upper);
  return upper === undefined ? null : (
    <span className="wm-close wm-quiet" title={texts.closeCallTitle(upper.key)}>
      {texts.closeCall(upper.key)}
    </span>
  );
}
