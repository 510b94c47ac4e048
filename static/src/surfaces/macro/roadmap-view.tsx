import { useEffect, useState } from 'react';
import type { MacroConfig, RoadmapShape } from '#contract/macro-config';
import { arrangeBars } from '#domain/roadmap/arrange-bars';
import type { Columns } from '#domain/roadmap/columns';
import type { MacroView } from '#domain/roadmap/macro-view';
import { columnsOf } from '#domain/roadmap/view-for-readers';
import { nextTwoQuarters, spanOfAll } from '#domain/roadmap/time-scale';
import type { Span } from '#domain/time/calendar-day';
import { addDays } from '#domain/time/calendar-day';
import { epochMsOf } from '#domain/time/instant';
import { ColumnBoard } from './column-board';
import type { Format } from './format';
import { ItemDetail } from './item-detail';
import { ItemList } from './item-list';
import { MovesPart } from './moves-part';
import { RoadmapTable } from './roadmap-table';
import { RoadmapTimeline } from './roadmap-timeline';
import { texts } from './texts';
import { fitTimeline } from './timeline-fit';
import { useWidth } from './use-width';

const denseFrom = 60;

/** The roadmap: bars, what lies beside them, what moved, and one item's detail on a click. */
export function RoadmapView(props: {
  readonly view: MacroView;
  readonly config: MacroConfig;
  readonly format: Format;
  readonly onReadAgain?: (() => void) | undefined;
}) {
  const { view, config, format } = props;
  const { ref, width } = useWidth<HTMLDivElement>();
  const [isTable, setTable] = useState(config.view === 'table');
  const [opened, setOpened] = useState<string>();
  const isOld = useIsOld(view.readAt);
  const days = view.items.flatMap((item) =>
    [item.from, item.through].filter((day) => day !== undefined),
  );
  const window = config.range === 'all' ? spanOfAll(days, view.asOf) : nextTwoQuarters(view.asOf);
  const { roadmap, fit } = arrange(view, window, { config, width });
  const { isDense } = fit;
  const item = view.items.find((each) => each.id === opened);
  const open = (id: string): void => {
    setOpened(id === opened ? undefined : id);
  };
  const shape = isTable ? 'table' : config.view === 'table' ? 'timeline' : config.view;
  const columns = columnsOf(view);
  const list = { format, onOpen: open };
  return (
    <section className="wm-roadmap" ref={ref}>
      {view.items.length === 0 ? (
        <p className="wm-empty">{texts.nothingHere(view.itemName)}</p>
      ) : shape === 'table' ? (
        <RoadmapTable view={view} format={format} columns={config.columns} onOpen={open} />
      ) : shape === 'board' ? (
        <ColumnBoard columns={columns} progressIn={view.progressIn} onOpen={open} />
      ) : width > 0 && roadmap.lanes.length > 0 ? (
        <RoadmapTimeline
          view={view}
          roadmap={roadmap}
          config={config}
          format={format}
          fit={fit}
          opened={opened}
          onOpen={open}
        />
      ) : null}
      {item === undefined ? null : (
        <ItemDetail
          item={item}
          view={view}
          format={format}
          onClose={() => {
            setOpened(undefined);
          }}
        />
      )}
      {view.items.length === 0 ? null : (
        <div className="wm-beside">
          {shape === 'timeline' ? (
            <>
              <ItemList
                title={texts.undated(roadmap.undated.length)}
                items={roadmap.undated}
                {...list}
              />
              <ItemList
                title={texts.outside(roadmap.earlier.length, roadmap.beyond.length)}
                items={[...roadmap.earlier, ...roadmap.beyond]}
                {...list}
              />
            </>
          ) : null}
          {shape === 'board' ? <Earlier view={view} columns={columns} {...list} /> : null}
          {view.moves === undefined ? null : (
            <MovesPart view={view} moves={view.moves} since={format.day(addDays(view.asOf, -7))} />
          )}
          <button
            type="button"
            className="wm-link wm-no-print"
            onClick={() => {
              setTable(!isTable);
            }}
          >
            {isTable ? texts.asDrawn[config.view] : texts.asTable}
          </button>
          {props.onReadAgain === undefined || !isOld ? null : (
            <button type="button" className="wm-link wm-no-print" onClick={props.onReadAgain}>
              {texts.refresh}
            </button>
          )}
        </div>
      )}
      {view.items.length > 0 ? (
        <p className="wm-quiet wm-forecast">
          {texts.forecast(view.forecastBasis, {
            itemName: view.itemName,
            shownAs: forecastShownAs(shape, isDense, fit.isNarrow),
          })}
        </p>
      ) : null}
    </section>
  );
}

/** The bars within the window, each in a row of its own; where these are too many, in shared rows. */
function arrange(
  view: MacroView,
  window: Span,
  { config, width }: { readonly config: MacroConfig; readonly width: number },
) {
  const arranged = (isDense: boolean) => {
    const fit = fitTimeline(width, window, { config, isDense });
    const { leastDays } = fit;
    const options = { window, today: view.asOf, isPacked: isDense, leastDays };
    return { fit, roadmap: arrangeBars(view.items, options) };
  };
  const single = arranged(false);
  const bars = single.roadmap.lanes.reduce((sum, lane) => sum + lane.rows.length, 0);
  return bars > denseFrom ? arranged(true) : single;
}

/** Where the reader finds what the forecast says. */
function forecastShownAs(shape: RoadmapShape, isDense: boolean, isNarrow: boolean) {
  if (shape === 'table') return 'words';
  if (shape === 'board' || isDense) return 'hidden';
  return isNarrow ? 'narrow' : 'bars';
}

/** What was finished so long ago that it is in no column. */
function Earlier(props: {
  readonly view: MacroView;
  readonly columns: Columns;
  readonly format: Format;
  readonly onOpen: (id: string) => void;
}) {
  const { view, columns, ...list } = props;
  const placed = new Set(Object.values(columns).flatMap((items) => items.map(({ id }) => id)));
  const items = view.items.filter(({ id }) => !placed.has(id));
  return <ItemList title={texts.outside(items.length, 0)} items={items} {...list} />;
}

const oldAfterMs = 5 * 60_000;

/** Was this read more than five minutes ago? Turns true by itself. */
function useIsOld(readAt: string): boolean {
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    setOld(false);
    const left = epochMsOf(readAt) + oldAfterMs - Date.now();
    const timer = setTimeout(
      () => {
        setOld(true);
      },
      Math.max(0, left),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [readAt]);
  return isOld;
}
