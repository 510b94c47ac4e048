import type { ReactNode } from 'react';
import type { ScoringSettings } from '#contract/scoring/scoring-settings';
import type { RankedItem } from '#domain/scoring/rank/rank-backlog';
import { isOffScale } from '#domain/scoring/scale/off-scale';
import { isScoreColumn } from '#domain/scoring/score-column';
import { ageOfScore } from '#domain/scoring/honesty/score-age';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { wsjfTexts as texts } from '../../texts';
import { CostOfDelayCell, ItemCell, WsjfCell } from './cell-of';
import type { CutMarks } from '../cut/plan-cuts';
import { FactCell } from './fact-cell';
import type { GridColumn } from './grid-column';
import { fewRows } from './grid-column';
import { ScoreCell } from './score-cell';
import type { ScoreBook } from '../score-book';
import type { Cells } from './use-cells';
import type { useCompared } from './use-compared';
import type { SeenAttention } from '../use-attention';
import type { Ranking } from '../use-ranking';

/** What the cells of the table are drawn from. */
export type Drawn = {
  readonly ids: readonly string[];
  readonly cells: Cells;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly settings: ScoringSettings;
  readonly attention: SeenAttention;
  readonly marks: CutMarks | undefined;
  readonly compared: ReturnType<typeof useCompared>;
};

const rowsBelowAScale = 2;

/** What stands in one cell. Called for each cell in view with each edit: plain functions, no components of their own. */
export function drawCell(drawn: Drawn, id: string, column: GridColumn): ReactNode {
  const { ranking, book, settings, compared } = drawn;
  const item = ranking.itemById.get(id);
  if (item === undefined) return null;
  if (isScoreColumn(column)) return drawScore(drawn, item, column);
  const ranked = ranking.rankedById.get(id);
  switch (column) {
    case 'position':
      return <span className="wm-position">{ranked?.position ?? ''}</span>;
    case 'item':
      return (
        <>
          <ItemCell
            item={item}
            isActive={isActive(drawn, id, column)}
            mark={markOf(drawn, item, ranked)}
          />
          <CutMark words={drawn.marks?.get(id)} />
        </>
      );
    case 'parent':
    case 'status':
    case 'due':
    case 'ready':
    case 'criteria':
      return <FactCell item={item} column={column} />;
    case 'costOfDelay':
      return (
        <CostOfDelayCell
          values={book.valuesOf(id)}
          weights={settings.weights}
          inherited={compared.inherited?.get(id)}
        />
      );
    case 'wsjf':
      return (
        <>
          <WsjfCell
            item={item}
            ranked={ranked}
            values={book.valuesOf(id)}
            weights={settings.weights}
            isActive={isActive(drawn, id, column)}
            isWorkedOut={drawn.cells.workedOut === id}
            opensUp={opensUp(drawn, id)}
          />
          <CloseMark upper={compared.closeTo?.get(id)} ranking={ranking} />
        </>
      );
  }
}

function drawScore(
  drawn: Drawn,
  { id, key }: BacklogItem,
  column: Parameters<Drawn['compared']['stepsOf']>[0],
): ReactNode {
  const { cells, book } = drawn;
  return (
    <ScoreCell
      id={id}
      itemKey={key}
      column={column}
      value={book.valuesOf(id)[column]}
      isActive={isActive(drawn, id, column)}
      isPicked={cells.picked.column === column && cells.picked.ids.has(id)}
      isOpen={cells.open?.id === id && cells.open.column === column}
      opensUp={opensUp(drawn, id)}
      scale={drawn.compared.stepsOf(column)}
    />
  );
}

/** What is said of a work item beside its title: new, scored long ago, or scored on another scale. */
function markOf(
  { attention }: Drawn,
  item: BacklogItem,
  ranked: RankedItem | undefined,
): string | undefined {
  if (ranked !== undefined && isOffScale(ranked.score)) return texts.isOffScale;
  const isScored = ranked?.position !== undefined;
  if (attention.fresh.has(item.id)) return isScored ? undefined : texts.isNew;
  if (item.scoredOn === undefined || !isScored || !attention.stale.has(item.id)) return undefined;
  return texts.isStale(ageOfScore(item.scoredOn, attention.today).days);
}

function isActive({ cells, ids }: Drawn, id: string, column: GridColumn): boolean {
  const place = cells.active ?? { id: ids[0], column: 'item' };
  return place.id === id && place.column === column;
}

/** Near the end of a long table what opens has no room below. */
const opensUp = ({ ids }: Drawn, id: string): boolean =>
  ids.length > fewRows && ids.indexOf(id, Math.max(0, ids.length - rowsBelowAScale)) >= 0;

function CutMark({ words }: { readonly words: readonly string[] | undefined }) {
  if (words === undefined) return null;
  const said = words.join(' · ');
  return (
    <span className="wm-cut" title={said}>
      {said}
    </span>
  );
}

function CloseMark(props: { readonly upper: string | undefined; readonly ranking: Ranking }) {
  const upper = props.upper === undefined ? undefined : props.ranking.itemById.get(props.upper);
  return upper === undefined ? null : (
    <span className="wm-close wm-quiet" title={texts.closeCallTitle(upper.key)}>
      {texts.closeCall(upper.key)}
    </span>
  );
}
