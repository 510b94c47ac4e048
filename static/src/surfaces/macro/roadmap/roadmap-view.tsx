import { useState } from 'react';
import type { MacroConfig, RoadmapShape } from '#contract/macro/macro-config';
import type { Roadmap } from '#domain/roadmap/arrange-bars';
import { arrangeBars } from '#domain/roadmap/arrange-bars';
import type { Columns } from '#domain/roadmap/columns';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { columnsOf } from '#domain/roadmap/view-for-readers';
import { nextTwoQuarters, spanOfAll } from '#domain/roadmap/time-scale';
import type { Span } from '#domain/time/calendar-day';
import { rowsOfRoadmap } from '#usecases/macro/items/list-rows';
import { BesideRoadmap, besideBoard, besideTimeline } from './beside-roadmap';
import { ColumnBoard } from './column-board';
import type { Format } from '../format';
import { saveCsv } from '../save-csv';
import { ItemDetail } from './item-detail';
import { RoadmapTable } from './roadmap-table';
import { RoadmapTimeline } from './roadmap-timeline';
import { texts } from '../texts';
import type { TimelineFit } from './timeline-fit';
import { fitTimeline } from './timeline-fit';
import { useFilter } from './use-filter';
import { useWidth } from '../use-width';
import { ViewOptions } from './view-options';

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
  const { left, control } = useFilter(view.items);
  const { roadmap, fit } = arrange(left, windowOf(view, config), { view, config, width });
  const { isDense } = fit;
  const item = left.find((each) => each.id === opened);
  const open = (id: string): void => {
    setOpened(id === opened ? undefined : id);
  };
  const shape = isTable ? 'table' : config.view === 'table' ? 'timeline' : config.view;
  const columns = columnsOf({ ...view, items: left });
  const beside = {
    table: [],
    timeline: besideTimeline(roadmap),
    board: besideBoard(left, columns),
  };
  if (view.items.length === 0)
    return (
      <section ref={ref}>
        <p className="wm-empty">{texts.nothingHere(view.itemName)}</p>
      </section>
    );
  return (
    <section ref={ref}>
      <ViewOptions
        view={view}
        form={{
          word: isTable ? texts.asDrawn[config.view] : texts.asTable,
          onTurn: () => {
            setTable(!isTable);
          },
        }}
        onSave={() => {
          saveCsv(`${view.project.key}-roadmap`, rowsOfRoadmap(left, view));
        }}
        {...control}
      />
      <Drawn
        {...{ view, config, format, shape, columns, roadmap, fit, opened }}
        items={left}
        hasRoom={width > 0}
        onOpen={open}
      />
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
      <BesideRoadmap
        view={view}
        format={format}
        lists={beside[shape]}
        onOpen={open}
        onReadAgain={props.onReadAgain}
      />
      <p className="wm-quiet wm-forecast">
        {texts.forecast(view.forecastBasis, {
          itemName: view.itemName,
          shownAs: forecastShownAs(shape, isDense, fit.isNarrow),
        })}
      </p>
    </section>
  );
}

/** What is left of the roadmap, as the reader wants to see it. */
function Drawn(props: {
  readonly view: MacroView;
  readonly config: MacroConfig;
  readonly format: Format;
  readonly shape: RoadmapShape;
  readonly items: readonly RoadmapItem[];
  /** Is it known how wide the place is? */
  readonly hasRoom: boolean;
  readonly columns: Columns;
  readonly roadmap: Roadmap;
  readonly fit: TimelineFit;
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
}) {
  const { view, config, format, items, roadmap, fit, onOpen } = props;
  if (items.length === 0) return null;
  switch (props.shape) {
    case 'table':
      return <RoadmapTable {...{ view, items, format, onOpen }} columns={config.columns} />;
    case 'board':
      return (
        <ColumnBoard
          columns={props.columns}
          progressIn={view.progressIn}
          lateAsOf={view.asOf}
          onOpen={onOpen}
        />
      );
    case 'timeline':
      return props.hasRoom && roadmap.lanes.length > 0 ? (
        <RoadmapTimeline
          {...{ view, roadmap, config, format, fit, onOpen }}
          opened={props.opened}
        />
      ) : null;
  }
}

/** The days that are drawn, whatever a filter leaves of what lies in them. */
function windowOf(view: MacroView, config: MacroConfig): Span {
  if (config.range !== 'all') return nextTwoQuarters(view.asOf);
  const days = view.items.flatMap((item) =>
    [item.from, item.through].filter((day) => day !== undefined),
  );
  return spanOfAll(days, view.asOf);
}

type Room = {
  readonly view: MacroView;
  readonly config: MacroConfig;
  readonly width: number;
};

/** The bars within the window, each in a row of its own; where these are too many, in shared rows. */
function arrange(items: readonly RoadmapItem[], window: Span, { view, config, width }: Room) {
  const arranged = (isDense: boolean) => {
    const fit = fitTimeline(width, window, { config, isDense });
    const { leastDays } = fit;
    const options = { window, today: view.asOf, isPacked: isDense, leastDays };
    return { fit, roadmap: arrangeBars(items, options) };
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
