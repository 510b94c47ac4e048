import { Suspense, lazy, useMemo, useState } from 'react';
import { countElsewhere } from '#domain/scoring/cut/dependencies';
import { stepsIn } from '#domain/scoring/input-field';
import type { Address } from '../../../bridge/address';
import { Refusal } from '../../../components/refusal';
import { wsjfTexts as texts } from '../texts';
import type { CutMarks } from './cut/plan-cuts';
import { Details } from './detail/details';
import { columnsWith } from './grid/grid-column';
import type { Level, WsjfPlace } from './open-wsjf';
import { OverTable } from './over-table';
import { RankingFoot } from './ranking-foot';
import { RankingHeader } from './ranking-header';
import { RankingTable } from './grid/ranking-table';
import type { ScoreBook } from './score-book';
import { useAttention } from './use-attention';
import type { Backlog } from './use-backlog';
import { useCells } from './grid/use-cells';
import { useFilter } from './filter/use-filter';
import { usePanels } from './use-panels';
import { useRanking } from './use-ranking';
import { useSelectedItem, useShownRows } from './grid/use-shown-rows';
import { useViews } from './look/use-views';

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

function RankedRows(props: RankingViewProps & { readonly ranking: ReturnType<typeof useRanking> }) {
  const { place, backlog, book, address, ranking } = props;
  const { settings, canScore } = place;
  const attention = useAttention(backlog, book, place);
  const views = useViews(address);
  const filter = useFilter(address, place.project.key);
  const panels = usePanels(address);
  const { selected, select } = useSelectedItem(address, ranking);
  const isFeasibleWanted = views.on.has('feasible');
  const rows = useShownRows(address, ranking, {
    ...{ book, settings, isFeasibleWanted },
    test: filter.test,
  });
  const { ids, sort, sortBy, isFeasible } = rows;
  const stepsOf = useMemo(() => stepsIn(settings), [settings]);
  const cells = useCells({ ids, book, ranking, stepsOf, canScore, onSelect: select });
  const columns = useMemo(() => columnsWith(views.columns), [views.columns]);
  const [marks, setMarks] = useState<CutMarks>(new Map());
  const isWhole = filter.typed === '';
  const isCut = sort === undefined && isWhole;

  // Counting moves draws this anew a moment after each edit; the table has nothing new to show then.
  const table = useMemo(
    () => (
      <RankingTable
        {...{ ids, columns, cells, ranking, book, settings, views, attention, sort }}
        marks={isCut ? marks : undefined}
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
      marks,
      isCut,
      selected?.id,
      sort,
    ],
  );

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
            order={isFeasible && isWhole ? ids : ranking.order}
            areLinesDrawn={isCut}
            onMarks={setMarks}
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
        isEmptied={ids.length === 0 && filter.typed !== ''}
        onClearFilter={() => {
          filter.type('');
        }}
      />
    </>
  );
}
