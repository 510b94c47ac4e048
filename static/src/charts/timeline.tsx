import { useId } from 'react';
import type { Division, TimeScale } from '#domain/roadmap/time-scale';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { Marker } from '#domain/roadmap/macro-view';
import type { DayTag } from './division-labels';
import { halfOfTag, placeLabels } from './division-labels';
import { TimelineBar } from './timeline-bar';
import type { TimelineLayout, TimelineSizes } from './timeline-layout';
import { headHeightFor } from './timeline-layout';
import { Releases } from './timeline-releases';

/** The words that a timeline draws; given by the surface that shows it. */
export type TimelineWords = {
  readonly summary: string;
  /** What the line of the day is called: today, or a day gone by. */
  readonly today: string;
  readonly dayOf: (day: CalendarDay) => string;
  readonly wordFor: (box: TimelineLayout['bars'][number]) => string;
};

/** Bars over time with a head, a line for today and releases as diamonds. */
export function Timeline(props: {
  readonly layout: TimelineLayout;
  readonly sizes: TimelineSizes;
  readonly scale: TimeScale;
  readonly divisions: readonly Division[];
  readonly markers: readonly Marker[];
  readonly today: CalendarDay;
  readonly words: TimelineWords;
  readonly showsTitles: boolean;
  readonly onOpen: (id: string) => void;
}) {
  const { layout, scale, divisions, today, words, sizes } = props;
  const hatch = useId();
  const headHeight = headHeightFor(props.markers.length > 0);
  const height = layout.height + headHeight;
  const todayX = scale.startOf(today) + (scale.endOf(today) - scale.startOf(today)) / 2;
  const half = halfOfTag(words.today);
  const tagX = Math.min(Math.max(todayX, half + 1), scale.width - half - 1);
  return (
    <svg
      className={props.showsTitles ? 'wm-timeline wm-packed' : 'wm-timeline'}
      role="img"
      aria-label={words.summary}
      width={scale.width}
      height={height + 4}
      viewBox={`0 0 ${String(scale.width)} ${String(height + 4)}`}
    >
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="wm-hatch-ground" />
          <rect width="2" height="6" className="wm-hatch-line" />
        </pattern>
      </defs>
      <Head divisions={divisions} scale={scale} height={height} tag={{ x: todayX, half }} />
      <g transform={`translate(0 ${String(headHeight)})`}>
        {layout.lanes.map((lane) => (
          <line
            key={lane.title}
            className="wm-lane-line"
            x1={0}
            x2={scale.width}
            y1={lane.y}
            y2={lane.y}
          />
        ))}
        {layout.lines.map(({ dependency, path }) => (
          <path
            key={`${dependency.blocker} ${dependency.blocked}`}
            d={path}
            className={dependency.violationDays > 0 ? 'wm-dependency wm-violated' : 'wm-dependency'}
          />
        ))}
        {layout.bars.map((box) => (
          <TimelineBar
            key={box.bar.item.id}
            box={box}
            height={sizes.barHeight}
            hatch={`url(#${hatch})`}
            word={words.wordFor(box)}
            showsTitle={props.showsTitles}
            onOpen={props.onOpen}
          />
        ))}
      </g>
      <Releases markers={props.markers} scale={scale} dayOf={words.dayOf} />
      <line className="wm-today" x1={todayX} x2={todayX} y1={18} y2={height} />
      <g transform={`translate(${String(tagX)} 9)`}>
        <rect className="wm-today-tag" x={-half} y={-9} width={2 * half} height={18} rx={9} />
        <text className="wm-today-word" textAnchor="middle" dy="0.35em">
          {words.today}
        </text>
      </g>
    </svg>
  );
}

function Head(props: {
  readonly divisions: readonly Division[];
  readonly scale: TimeScale;
  readonly height: number;
  readonly tag: DayTag;
}) {
  const { divisions, scale, tag } = props;
  const placed = placeLabels(divisions, scale, tag);
  return (
    <g>
      {divisions.map(({ span }, index) => {
        const x = scale.startOf(span.from);
        const room = scale.endOf(span.through) - x;
        const place = placed.get(index);
        return (
          <g key={span.from}>
            <rect
              className={index % 2 === 0 ? 'wm-division' : 'wm-division wm-division-odd'}
              x={x}
              y={20}
              width={room}
              height={props.height - 20}
            />
            {place === undefined ? null : (
              <text x={place.x} y={13}>
                {place.label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
