import type { Bar, Roadmap } from '#domain/roadmap/arrange-bars';
import type { Dependency } from '#domain/roadmap/dependencies';
import type { ShownForecast } from '#domain/roadmap/macro-view';
import type { TimeScale } from '#domain/roadmap/time-scale';

/** One bar in pixels. `plannedEnd` is where its own days end; behind it lies the overrun. */
export type BarBox = {
  readonly bar: Bar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly plannedEnd: number;
  readonly doneWidth: number;
  readonly label: BarLabel;
  /** From where it begins to where the next bar of its row does. */
  readonly room: number;
  /** Begins before something that it waits for is planned to end. */
  readonly isViolated: boolean;
  /** Likely end, from p50 to p85, where it lies within the window. */
  readonly band?: { readonly from: number; readonly to: number; readonly likelihood?: number };
};

/** A word beside a bar; inside its end where there is no room beside it. */
export type BarLabel = {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly isInside: boolean;
};

/** A lane's head, where lanes have names. */
export type LaneBox = { readonly title: string; readonly y: number; readonly height: number };

/** Everything a timeline draws, in pixels from its upper left. */
export type TimelineLayout = {
  readonly bars: readonly BarBox[];
  readonly lanes: readonly LaneBox[];
  readonly lines: readonly {
    readonly dependency: Dependency;
    readonly path: string;
  }[];
  readonly height: number;
};

/** Sizes that depend on how much there is to show and on how wide the place is. */
export type TimelineSizes = {
  readonly rowHeight: number;
  readonly barHeight: number;
  readonly laneHeadHeight: number;
  /** Room that a word beside a bar takes. */
  readonly labelWidth: number;
  /** Where in its row a bar begins. */
  readonly barTop: number;
};

const labelGap = 6;
// Where a bar goes on beyond the days that are drawn, its end shows an angle.
const cutWidth = 16;

/** Room above the bars: the names of the divisions, and below them, where there are any, the releases. */
export const headHeightFor = (hasReleases: boolean): number => (hasReleases ? 44 : 28);

/** After the bar where there is room, else before it, else inside its end, else as far right as it goes. */
function labelOf(
  x: number,
  end: number,
  { width, labelWidth, inset }: { width: number; labelWidth: number; inset: number },
): BarLabel {
  if (end + labelGap + labelWidth <= width)
    return { x: end + labelGap, anchor: 'start', isInside: false };
  if (x - labelGap - labelWidth >= 0) return { x: x - labelGap, anchor: 'end', isInside: false };
  if (end - x >= labelWidth + labelGap + inset)
    return { x: end - inset, anchor: 'end', isInside: true };
  return { x: Math.max(0, width - labelWidth), anchor: 'start', isInside: false };
}

function bandOf(forecast: ShownForecast | undefined, scale: TimeScale): BarBox['band'] {
  if (forecast === undefined || forecast.p50On > scale.window.through) return undefined;
  return {
    from: Math.max(0, scale.startOf(forecast.p50On)),
    to: Math.min(scale.width, scale.endOf(forecast.p85On)),
    ...(forecast.likelihood === undefined ? {} : { likelihood: forecast.likelihood }),
  };
}

function boxOf(
  bar: Bar,
  y: number,
  given: {
    readonly scale: TimeScale;
    readonly sizes: TimelineSizes;
    readonly forecastById: ReadonlyMap<string, ShownForecast>;
    readonly violated: ReadonlySet<string>;
    readonly next: Bar | undefined;
  },
): BarBox {
  const { scale, sizes } = given;
  const x = scale.startOf(bar.span.from);
  const end = scale.endOf(bar.span.through);
  const { through, total, done } = bar.item;
  const isOver = bar.lateness.kind === 'late' && through !== undefined;
  const plannedEnd = isOver ? Math.min(end, Math.max(x, scale.endOf(through))) : end;
  const band = bandOf(given.forecastById.get(bar.item.id), scale);
  return {
    bar,
    x,
    y: y + sizes.barTop,
    width: end - x,
    plannedEnd,
    doneWidth: total === 0 ? 0 : (plannedEnd - x) * (done / total),
    label: labelOf(x, Math.max(end, band?.to ?? end), {
      width: scale.width,
      labelWidth: sizes.labelWidth,
      inset: bar.isCutAfter ? cutWidth : labelGap,
    }),
    room: (given.next === undefined ? scale.width : scale.startOf(given.next.span.from)) - x,
    isViolated: given.violated.has(bar.item.key),
    ...(band === undefined ? {} : { band }),
  };
}

/** From the blocker's end down or up to the blocked one's start. */
function pathBetween(blocker: BarBox, blocked: BarBox, barHeight: number): string {
  const from = { x: blocker.plannedEnd, y: blocker.y + barHeight / 2 };
  const to = { x: blocked.x, y: blocked.y + barHeight / 2 };
  const turn = Math.max(from.x + 6, to.x - 6);
  const points = [from, { x: turn, y: from.y }, { x: turn, y: to.y }, to];
  return points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

/** Places all bars of a roadmap, lane under lane, and the lines between those that depend on each other. */
export function layOutTimeline(
  roadmap: Roadmap,
  scale: TimeScale,
  given: {
    readonly sizes: TimelineSizes;
    readonly forecasts: readonly ShownForecast[];
    readonly dependencies: readonly Dependency[];
    /** Keys of what begins too early. */
    readonly violated: ReadonlySet<string>;
  },
): TimelineLayout {
  const { sizes } = given;
  const forecastById = new Map(given.forecasts.map((forecast) => [forecast.id, forecast]));
  const bars: BarBox[] = [];
  const lanes: LaneBox[] = [];
  const hasNames = roadmap.lanes.some((lane) => lane.title !== '');
  let y = 0;
  for (const lane of roadmap.lanes) {
    const top = y;
    if (hasNames) y += sizes.laneHeadHeight;
    for (const row of lane.rows) {
      for (const [index, bar] of row.entries())
        bars.push(
          boxOf(bar, y, {
            ...{ scale, sizes, forecastById, violated: given.violated },
            next: row[index + 1],
          }),
        );
      y += sizes.rowHeight;
    }
    if (hasNames) lanes.push({ title: lane.title, y: top, height: y - top });
  }
  const byKey = new Map(bars.map((box) => [box.bar.item.key, box]));
  const lines = given.dependencies.flatMap((dependency) => {
    const blocker = byKey.get(dependency.blocker);
    const blocked = byKey.get(dependency.blocked);
    if (blocker === undefined || blocked === undefined) return [];
    return [{ dependency, path: pathBetween(blocker, blocked, sizes.barHeight) }];
  });
  return { bars, lanes, lines, height: y };
}
