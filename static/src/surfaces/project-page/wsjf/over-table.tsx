import { Suspense, lazy, useState } from 'react';
import type { Attention } from '#domain/scoring/honesty/attention';
import { stepsIn } from '#domain/scoring/input-field';
import { ApplyPanel } from './apply/apply-panel';
import { Callout } from './callout';
import { ColumnNotes } from './column-notes';
import type { WsjfPlace } from './open-wsjf';
import { OrderBar } from './order-bar';
import { OpenPanel } from './panels';
import { RitualBar } from './ritual-bar';
import type { ScoreBook } from './score-book';
import { Toolbar } from './toolbar';
import type { Backlog } from './use-backlog';
import type { Cells } from './grid/use-cells';
import type { Filter } from './filter/use-filter';
import type { Panels } from './use-panels';
import type { Ranking } from './use-ranking';
import type { ShownRows } from './grid/use-shown-rows';
import type { Views } from './look/use-views';

const InvitationLine = lazy(() => import('./together/invitation-line'));

/** What stands over the table is made of. */
type OverTableProps = {
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly book: ScoreBook;
  readonly ranking: Ranking;
  readonly attention: Attention;
  readonly cells: Cells;
  readonly filter: Filter;
  readonly views: Views;
  readonly rows: ShownRows;
  readonly panels: Panels;
  readonly self: string | undefined;
  readonly onReload: () => void;
};

/** What stands between the header and the table: the next thing to do, the tools, and what is open. */
export function OverTable(props: OverTableProps) {
  const { place, backlog, book, ranking, cells, panels, rows } = props;
  const { settings, canScore } = place;
  const [isApplying, setApplying] = useState(false);
  const isReady = backlog.phase === 'ready';
  const isRitual = isScoring(cells);
  return (
    <>
      {isReady && panels.open === undefined && (
        <Suspense fallback={null}>
          <InvitationLine
            projectId={place.project.id}
            onOpen={(id) => {
              panels.show('together', id);
            }}
          />
        </Suspense>
      )}
      {canScore && !isRitual && isReady && (
        <Callout
          {...{ ranking }}
          attention={props.attention}
          limitDays={settings.freshDays}
          onBegin={cells.begin}
        />
      )}
      <RitualBar cells={cells} stepsOf={stepsIn(settings)} />
      {!isRitual && <OrderNotes {...props} />}
      {isApplying && (
        <ApplyPanel
          {...{ place, backlog, ranking }}
          onClose={() => {
            setApplying(false);
          }}
          onWritten={props.onReload}
        />
      )}
      {!isRitual && !isApplying && (
        <Toolbar
          {...{ place, backlog, ranking, book, panels }}
          ids={rows.ids}
          filter={props.filter}
          views={props.views}
          onReload={props.onReload}
          onApply={() => {
            setApplying(true);
          }}
        />
      )}
      <OpenPanel
        {...{ panels, place, ranking, book }}
        ids={rows.ids}
        self={props.self}
        onReload={props.onReload}
      />
    </>
  );
}

/** Is a column being scored? */
const isScoring = ({ ritual }: Cells): boolean =>
  ritual !== undefined && ritual.step.kind !== 'finished';

/** What the ranking says of itself: a new order that waits, and what its columns are advised. */
function OrderNotes(props: OverTableProps) {
  const { place, book, ranking, cells, panels, rows, views } = props;
  const { settings, canScore } = place;
  const showRemap = () => {
    panels.show('remap');
  };
  const showFeasible = () => {
    rows.sortBy(undefined);
    if (!views.on.has('feasible')) views.flip('feasible');
  };
  return (
    <>
      <OrderBar
        {...{ ranking, book }}
        weights={settings.weights}
        isFinished={cells.ritual !== undefined}
        onShown={() => {
          cells.lookAt(ranking.ranked[0]?.id ?? '');
          rows.sortBy(undefined);
        }}
      />
      <ColumnNotes
        {...{ ranking, book, settings }}
        onRemap={canScore ? showRemap : undefined}
        onFeasible={rows.isFeasible ? undefined : showFeasible}
      />
    </>
  );
}
