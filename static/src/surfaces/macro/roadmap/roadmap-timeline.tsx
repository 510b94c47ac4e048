import type { MacroConfig } from '#contract/macro/macro-config';
import type { Roadmap } from '#domain/roadmap/arrange-bars';
import type { Dependency } from '#domain/roadmap/dependencies';
import { findDependencies } from '#domain/roadmap/dependencies';
import type { MacroView } from '#domain/roadmap/macro-view';
import { divisions, timeScale } from '#domain/roadmap/time-scale';
import { UpMark } from '../../../charts/marks';
import type { TimelineWords } from '../../../charts/timeline';
import { Timeline } from '../../../charts/timeline';
import type { TimelineLayout, TimelineSizes } from '../../../charts/timeline-layout';
import { headHeightFor, layOutTimeline } from '../../../charts/timeline-layout';
import { ChartScroll } from './chart-scroll';
import type { Format } from '../format';
import { RowTitles } from './row-titles';
import { texts } from '../texts';
import type { TimelineFit } from './timeline-fit';

const isViolated = ({ violationDays }: { readonly violationDays: number }): boolean =>
  violationDays > 0;

const sizesFor = (isDense: boolean, isNarrow: boolean): TimelineSizes => ({
  rowHeight: isDense ? 22 : isNarrow ? 44 : 32,
  barHeight: isDense ? 16 : 14,
  laneHeadHeight: 24,
  labelWidth: isDense ? 0 : isNarrow ? 84 : 128,
  barTop: isDense ? 3 : isNarrow ? 22 : 8,
});

type TimelineProps = {
  readonly view: MacroView;
  readonly roadmap: Roadmap;
  readonly config: MacroConfig;
  readonly format: Format;
  readonly fit: TimelineFit;
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
};

/** Titles beside (where it is narrow, above) their bars; many bars share rows and carry their titles. */
export function RoadmapTimeline(props: TimelineProps) {
  const { view, roadmap, config, format } = props;
  const { isNarrow, isDense, titleWidth, width } = props.fit;
  const scale = timeScale(roadmap.window, width);
  const dependencies = findDependencies(view.items);
  const sizes = sizesFor(isDense, isNarrow);
  const layout = layOutTimeline(roadmap, scale, {
    sizes,
    // Among many bars in shared rows a strip could be anybody's.
    forecasts: isDense ? [] : view.forecasts,
    dependencies: drawnOf(dependencies, props),
    violated: new Set(dependencies.filter(isViolated).map((each) => each.blocked)),
  });
  // Where versions are the rows, their bars already end with their release.
  const markers =
    config.rows === 'versions'
      ? []
      : view.markers.filter(({ on }) => on >= roadmap.window.from && on <= roadmap.window.through);
  return (
    <>
      <div className={classOf({ isNarrow, isDense })}>
        <RowTitles
          layout={layout}
          rowHeight={sizes.rowHeight}
          headHeight={headHeightFor(markers.length > 0)}
          width={titleWidth}
          isOver={isNarrow || isDense}
          isHidden={isDense}
          opened={props.opened}
          onOpen={props.onOpen}
        />
        <ChartScroll to={scale.startOf(view.asOf)}>
          <Timeline
            layout={layout}
            sizes={sizes}
            scale={scale}
            divisions={divisions(roadmap.window, config.zoom, {
              fiscalStartMonth: config.fiscalStartMonth,
              names: format,
            })}
            markers={markers}
            today={view.asOf}
            words={wordsOf(layout, props)}
            showsTitles={isDense}
            onOpen={props.onOpen}
          />
        </ChartScroll>
      </div>
      <TooEarly count={layout.bars.filter((box) => box.isViolated).length} />
    </>
  );
}

/** Hundreds of lines tell nothing: of many bars, those of the opened one are drawn. */
function drawnOf(
  all: readonly Dependency[],
  { view, config, fit, opened }: TimelineProps,
): readonly Dependency[] {
  if (!fit.isDense) return config.dependencies ? all : [];
  const key = view.items.find((item) => item.id === opened)?.key;
  return key === undefined
    ? []
    : all.filter(({ blocked, blocker }) => [blocked, blocker].includes(key));
}

/** What the drawing says: of all in one sentence, and of each bar beside it. */
function wordsOf(
  { bars }: TimelineLayout,
  { view, roadmap, format, fit }: TimelineProps,
): TimelineWords {
  const late = bars.filter(({ bar }) => bar.lateness.kind === 'late').length;
  const { from, through } = roadmap.window;
  return {
    summary: `${texts.plural(bars.length, view.itemName)}, ${format.day(from)} – ${format.day(through)}, ${texts.written(late)} ${texts.late}`,
    today: texts.dayOfView(view.asOf, format),
    dayOf: format.day,
    wordFor: ({ bar, band }) => {
      const end = bar.item.through;
      const word = texts.wordFor(bar.lateness, end === undefined ? undefined : format.day(end));
      // On a phone there is no room for more than the day; a click tells the rest.
      return band?.likelihood === undefined || bar.lateness.kind === 'late' || fit.isNarrow
        ? word
        : `${word} · ${texts.percent(band.likelihood)}`;
    },
  };
}

/** What the mark at a bar's beginning says. */
function TooEarly({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <p className="wm-quiet">
      <span className="wm-late-word">
        <UpMark />
      </span>{' '}
      {texts.beginTooEarly(count)}
    </p>
  );
}

function classOf(how: { readonly isNarrow: boolean; readonly isDense: boolean }): string {
  if (how.isDense) return 'wm-chart wm-chart-narrow';
  return how.isNarrow ? 'wm-chart wm-chart-narrow wm-chart-titled' : 'wm-chart';
}
