import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { Address } from '../../../bridge/address';
import { blocksOf, countElsewhere, makeFeasible } from '#domain/scoring/dependencies';
import { stepsOf } from '#domain/scoring/input-field';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { Refusal } from '../../../components/refusal';
import { wsjfTexts as texts } from '../texts';
import { ApplyPanel } from './apply-panel';
import { Callout } from './callout';
import { Details } from './details';
import { ColumnNotes } from './column-notes';
import type { CutMarks } from './cut/cut-bar';
import { columnsWith } from './grid-column';
import type { Level, WsjfPlace } from './open-wsjf';
import { OrderBar } from './order-bar';
import { OpenPanel } from './panels';
import { RankingFoot } from './ranking-foot';
import { RankingHeader } from './ranking-header';
import { RankingTable } from './ranking-table';
import { RitualBar } from './ritual-bar';
import type { ScoreBook } from './score-book';
import { Toolbar } from './toolbar';
import { useAttention } from './use-attention';
import type { Backlog } from './use-backlog';
import { useCells } from './use-cells';
import { useFilter } from './use-filter';
import { usePanels } from './use-panels';
import { numbersIn, useRanking } from './use-ranking';
import type { SortBy } from './sort-rows';
import { parseSort, sortRows } from './sort-rows';
import { useViews } from './use-views';

const Chart = lazy(() => import('./chart'));
const CutBar = lazy(() => import('./cut/cut-bar'));
const InvitationLine = lazy(() => import('./together/invitation-line'));

/** The tab once its project is known: header, scoring, table, details and the way back to Jira. */
export function RankingView(props: {
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly book: ScoreBook;
  readonly address: Address;
  readonly self: string | undefined;
  readonly onLevel: (level: Level) => void;
  readonly onReload: () => void;
}) {
  const { place, backlog, book, address } = props;
  const { settings, canScore } = place;
  const ranking = useRanking(place, backlog, book);
  const { itemById, order } = ranking;
  const attention = useAttention(backlog, book, settings.freshDays);
  const views = useViews(address);
  const filter = useFilter(address, place.project.key);
  const [selected, setSelected] = useState(() => address.read()['item']);
  const [sort, setSort] = useState<SortBy | undefined>(() => parseSort(address.read()['sort']));
  const [isApplying, setApplying] = useState(false);
  const panels = usePanels(address);
  const [marks, setMarks] = useState<CutMarks>(new Map());

  useEffect(
    () =>
      address.listen(() => {
        const { item, sort: by } = address.read();
        setSelected(item);
        setSort(parseSort(by));
      }),
    [address],
  );

  const isFeasible = views.on.has('feasible');
  const ids = useMemo(() => {
    const shown = order.filter((id) => {
      const item = itemById.get(id);
      return item !== undefined && filter.test(item);
    });
    if (sort === undefined && isFeasible) return makeFeasible(shown, blocksOf(itemById));
    return sort === undefined
      ? shown
      : sortRows(shown, sort, { itemById, numberOf: numbersIn(ranking, book, settings.weights) });
    // Sorting happens when asked for, not while scores change: rows keep their places.
  }, [order, itemById, filter.test, sort, book, isFeasible]);

  const select = useCallback(
    (id: string | undefined) => {
      const key = id === undefined ? undefined : itemById.get(id)?.key;
      address.write({ item: key ?? '' });
      setSelected(key);
    },
    [address, itemById],
  );
  const stepsIn = (column: ScoreColumn) => stepsOf(settings.fields[column], settings.scale);
  const cells = useCells({ ids, book, ranking, stepsOf: stepsIn, canScore, onSelect: select });
  const selectedItem = useMemo(
    () => backlog.items.find(({ key }) => key === selected),
    [backlog.items, selected],
  );
  const isRitual = cells.ritual !== undefined && cells.ritual.step.kind !== 'finished';
  const columns = useMemo(() => columnsWith(views.columns), [views.columns]);

  // Counting moves draws this anew a moment after each edit; the table has nothing new to show then.
  const table = useMemo(
    () => (
      <RankingTable
        ids={ids}
        columns={columns}
        cells={cells}
        ranking={ranking}
        book={book}
        settings={settings}
        views={views}
        attention={attention}
        marks={sort === undefined && filter.typed === '' && !isFeasible ? marks : undefined}
        selected={selectedItem?.id}
        sort={sort}
        onSort={(by) => {
          address.write({ sort: by === undefined ? '' : `${by.column}:${by.direction}` });
          setSort(by);
        }}
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
      cells.given,
      ranking.ranked,
      ranking.travel,
      settings,
      views.on,
      attention,
      marks,
      filter.typed,
      selectedItem?.id,
      sort,
    ],
  );

  return (
    <div className="wm-ranking">
      <RankingHeader place={place} backlog={backlog} ranking={ranking} onLevel={props.onLevel} />
      {!canScore && <p className="wm-viewer">{texts.viewer}</p>}
      {backlog.phase === 'ready' && backlog.items.length === 0 ? (
        <Refusal message={texts.empty.message(place.project.key)} remedy={texts.empty.remedy} />
      ) : (
        <>
          {backlog.phase === 'ready' && panels.open === undefined && (
            <Suspense fallback={null}>
              <InvitationLine
                projectId={place.project.id}
                onOpen={(id) => {
                  panels.show('together', id);
                }}
              />
            </Suspense>
          )}
          {canScore && !isRitual && backlog.phase === 'ready' && (
            <Callout
              {...{ ranking, attention }}
              limitDays={settings.freshDays}
              onBegin={cells.begin}
            />
          )}
          <RitualBar cells={cells} />
          {!isRitual && (
            <OrderBar
              ranking={ranking}
              book={book}
              weights={settings.weights}
              isFinished={cells.ritual !== undefined}
              onShown={() => {
                cells.lookAt(ranking.ranked[0]?.id ?? '');
                setSort(undefined);
                address.write({ sort: '' });
              }}
            />
          )}
          {!isRitual && <ColumnNotes {...{ ranking, book, settings }} />}
          {isApplying && (
            <ApplyPanel
              place={place}
              backlog={backlog}
              ranking={ranking}
              onClose={() => {
                setApplying(false);
              }}
              onWritten={props.onReload}
            />
          )}
          {!isRitual && !isApplying && (
            <Toolbar
              filter={filter}
              views={views}
              place={place}
              backlog={backlog}
              ranking={ranking}
              book={book}
              panels={panels}
              onReload={props.onReload}
              onApply={() => {
                setApplying(true);
              }}
            />
          )}
          <OpenPanel
            {...{ panels, place, ranking, book, ids }}
            self={props.self}
            onReload={props.onReload}
          />
          {isFeasible && sort === undefined && (
            <p className="wm-quiet wm-view-note">{texts.feasible(countElsewhere(order, ids))}</p>
          )}
          <Suspense fallback={null}>
            {views.on.has('cutLine') && ranking.scored > 0 && (
              <CutBar {...{ place, ranking, address }} level={backlog.level} onMarks={setMarks} />
            )}
            {views.on.has('chart') && <Chart ranking={ranking} />}
          </Suspense>
          <div className={selectedItem === undefined ? 'wm-beside' : 'wm-beside wm-beside-open'}>
            {table}
            {selectedItem !== undefined && (
              <Details
                key={selectedItem.id}
                item={selectedItem}
                ranking={ranking}
                book={book}
                place={place}
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
      )}
    </div>
  );
}
