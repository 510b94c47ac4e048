import { useEffect, useRef } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import type { Roadmap } from '#domain/roadmap/arrange-bars';
import { findDependencies } from '#domain/roadmap/dependencies';
import type { MacroView } from '#domain/roadmap/macro-view';
import { divisions, timeScale } from '#domain/roadmap/time-scale';
import { UpMark } from '../../../charts/marks';
import { Timeline } from '../../../charts/timeline';
import type { BarBox, TimelineSizes } from '../../../charts/timeline-layout';
import { headHeightFor, layOutTimeline } from '../../../charts/timeline-layout';
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

/** Titles beside (where it is narrow, above) their bars; many bars share rows and carry their titles. */
export function RoadmapTimeline(props: {
  readonly view: MacroView;
  readonly roadmap: Roadmap;
  readonly config: MacroConfig;
  readonly format: Format;
  readonly fit: TimelineFit;
  readonly opened: string | undefined;
  readonly onOpen: (id: string) => void;
}) {
  const { view, roadmap, config, format } = props;
  const { isNarrow, isDense, titleWidth, width } = props.fit;
  const scale = timeScale(roadmap.window, width);
  const dependencies = findDependencies(view.items);
  const openedKey = view.items.find((item) => item.id === props.opened)?.key;
  // Hundreds of lines tell nothing: of many bars, those of the opened one are drawn.
  const drawn =
    isDense && openedKey !== undefined
      ? dependencies.filter((each) => [each.blocked, each.blocker].includes(openedKey))
      : config.dependencies && !isDense
        ? dependencies
        : [];
  const sizes = sizesFor(isDense, isNarrow);
  const layout = layOutTimeline(roadmap, scale, {
    sizes,
    // Among many bars in shared rows a strip could be anybody's.
    forecasts: isDense ? [] : view.forecasts,
    dependencies: drawn,
    violated: new Set(dependencies.filter(isViolated).map((each) => each.blocked)),
  });
  const scroller = useRef<HTMLDivElement>(null);
  const todayX = scale.startOf(view.asOf);
  useEffect(() => {
    const element = scroller.current;
    if (element !== null) element.scrollLeft = todayX - element.clientWidth / 3;
  }, [todayX]);
  const wordFor = ({ bar, band }: BarBox): string => {
    const { through } = bar.item;
    const day = through === undefined ? undefined : format.day(through);
    const word = texts.wordFor(bar.lateness, day);
    // On a phone there is no room for more than the day; a click tells the rest.
    return band?.likelihood === undefined || bar.lateness.kind === 'late' || isNarrow
      ? word
      : `${word} · ${texts.percent(band.likelihood)}`;
  };
  // Where versions are the rows, their bars already end with their release.
  const markers =
    config.rows === 'versions'
      ? []
      : view.markers.filter(({ on }) => on >= roadmap.window.from && on <= roadmap.window.through);
  const early = layout.bars.filter((box) => box.isViolated).length;
  const late = layout.bars.filter(({ bar }) => bar.lateness.kind === 'late').length;
  const summary = `${texts.plural(layout.bars.length, view.itemName)}, ${format.day(roadmap.window.from)} – ${format.day(roadmap.window.through)}, ${texts.written(late)} ${texts.late}`;
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
        <div className="wm-chart-scroll" ref={scroller}>
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
            words={{ summary, today: texts.today, dayOf: format.day, wordFor }}
            showsTitles={isDense}
            onOpen={props.onOpen}
          />
        </div>
      </div>
      {early === 0 ? null : (
        <p className="wm-quiet">
          <span className="wm-late-word">
            <UpMark />
          </span>{' '}
          {texts.beginTooEarly(early)}
        </p>
      )}
    </>
  );
}

function classOf(how: { readonly isNarrow: boolean; readonly isDense: boolean }): string {
  if (how.isDense) return 'wm-chart wm-chart-narrow';
  return how.isNarrow ? 'wm-chart wm-chart-narrow wm-chart-titled' : 'wm-chart';
}
