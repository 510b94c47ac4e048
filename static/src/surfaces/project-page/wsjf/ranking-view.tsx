import { Suspense, lazy, useMemo } from 'react';
import { countElsewhere } from '#domain/scoring/cut/dependencies';
import { plainNumber } from '#domain/scoring/rank/arithmetic';
import type { Address } from '../../../bridge/address';
import { Refusal } from '../../../components/refusal';
import { columnTexts, wsjfTexts as texts } from '../texts';
import { Details } from './detail/details';
import type { Level, WsjfPlace } from './open-wsjf';
import { OverTable } from './over-table';
import { RankingFoot } from './ranking-foot';
import { RankingHeader } from './ranking-header';
import { RankingTable } from './grid/ranking-table';
import type { ScoreBook } from './score-book';
import type { Backlog } from './use-backlog';
import { useRankedRows } from './use-ranked-rows';
import type { Ranking } from './use-ranking';
import { useRanking } from './use-ranking';
import type { TakenBack } from './use-taking-back';

const Chart = lazy(() => import('./look/chart'));
const CutBar = lazy(() => import('./cut/cut-bar'));

/** What the tab draws once its project is known. */
type RankingViewProps = {
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly book: ScoreBook;
  readonly address: Address;
  readonly self: string | undefined;
  readonly onLevel: (level: Level) => void;
  readonly onReload: () => void;
};

/** Header, scoring, table, details and the way back to Jira; or why there is nothing to rank. */
export function RankingView(props: RankingViewProps) {
  const { place, backlog } = props;
  const ranking = useRanking(place, backlog, props.book);
  const isEmpty = backlog.phase === 'ready' && backlog.items.length === 0;
  return (
    <div>
      <RankingHeader place={place} backlog={backlog} ranking={ranking} onLevel={props.onLevel} />
      {!place.canScore && <p className="wm-viewer">{texts.viewer}</p>}
      {isEmpty ? (
        <Refusal message={texts.empty.message(place.project.key)} remedy={texts.empty.remedy} />
      ) : (
        <RankedRows {...props} ranking={ranking} />
      )}
    </div>
  );
}

function RankedRows(props: RankingViewProps & { readonly ranking: Ranking }) {
  const { place, backlog, book, address, ranking } = props;
  const shown = useRankedRows({ place, backlog, book, address, ranking });
  const { attention, cells, filter, views, rows, panels, selected, select } = shown;
  const { ids, isFeasible } = rows;
  const table = useDrawnTable({ place, book, ranking, shown });
  return (
    <>
      <OverTable
        {...{ place, backlog, book, ranking, attention, cells, filter, views, rows, panels }}
        self={props.self}
        onReload={props.onReload}
      />
      {isFeasible && (
        <p className="wm-quiet wm-view-note">
          {texts.feasible(countElsewhere(ranking.order, ids))}
        </p>
      )}
      <Suspense fallback={null}>
        {views.on.has('cutLine') && (
          <CutBar
            {...{ place, ranking, address }}
            level={backlog.level}
            order={isFeasible && shown.isWhole ? ids : ranking.order}
            areLinesDrawn={shown.isCut}
            onMarks={shown.setMarks}
          />
        )}
        {views.on.has('chart') && <Chart ranking={ranking} />}
      </Suspense>
      <div className={selected === undefined ? 'wm-beside' : 'wm-beside wm-beside-open'}>
        {table}
        {selected !== undefined && (
          <Details
            key={selected.id}
            item={selected}
            {...{ ranking, book, place }}
            level={backlog.level}
            onClose={() => {
              select(undefined);
            }}
          />
        )}
      </div>
      <RankingFoot
        book={book}
        picked={cells.picked.ids.size}
        takenBack={wordsOf(shown.takenBack, ranking)}
        isEmptied={ids.length === 0 && filter.typed !== ''}
        onClearFilter={() => {
          filter.type('');
        }}
      />
    </>
  );
}

/** The table, drawn anew when it has something new to show: counting moves follows each edit a moment later. */
function useDrawnTable(given: {
  readonly place: WsjfPlace;
  readonly book: ScoreBook;
  readonly ranking: Ranking;
  readonly shown: ReturnType<typeof useRankedRows>;
}) {
  const { place, book, ranking, shown } = given;
  const { settings } = place;
  const { attention, views, cells, columns, selected } = shown;
  const { ids, sort, sortBy } = shown.rows;
  return useMemo(
    () => (
      <RankingTable
        {...{ ids, columns, cells, ranking, book, settings, views, attention, sort }}
        marks={shown.isCut ? shown.marks : undefined}
        selected={selected?.id}
        onSort={sortBy}
      />
    ),
    [
      ids,
      columns,
      cells.active,
      cells.open,
      cells.workedOut,
      cells.picked,
      cells.isFocusWanted,
      cells.told,
      ranking.ranked,
      ranking.travel,
      settings,
      views.on,
      attention,
      shown.marks,
      shown.isCut,
      selected?.id,
      sort,
    ],
  );
}

/** What was taken back, in words; undefined while nothing was. */
function wordsOf(taken: TakenBack | undefined, { itemById }: Ranking): string | undefined {
  if (taken === undefined) return undefined;
  const [first, ...others] = taken.numbers;
  if (first === undefined) return texts.nothingToTakeBack;
  if (others.length > 0) return texts.tookBackMany(others.length + 1);
  const value = first.value === undefined ? texts.notScored : plainNumber(first.value);
  const key = itemById.get(first.id)?.key ?? '';
  return texts.tookBack(texts.cellLabel(key, columnTexts[first.column].name, value));
}
