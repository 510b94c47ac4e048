import type { CalendarDay, Span } from '../time/calendar-day';
import { addDays } from '../time/calendar-day';
import { latenessOf, type Lateness } from './lateness';
import { isDated, isFinished, type RoadmapItem } from './roadmap-item';

/** One item in the timeline. `span` is what it occupies within the window, its overrun included. */
export type Bar = {
  readonly item: RoadmapItem;
  readonly lateness: Lateness;
  readonly span: Span;
  /** It has no start, or no end. */
  readonly isOpenEnded: boolean;
  /** Its days reach beyond the window. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
};

/** One horizontal band. Bars in one row never overlap. */
export type Lane = { readonly title: string; readonly rows: readonly (readonly Bar[])[] };

/** Every item once: in a lane, or in exactly one of the lists beside. */
export type Roadmap = {
  readonly window: Span;
  readonly lanes: readonly Lane[];
  readonly undated: readonly RoadmapItem[];
  /** Finished before the window begins. */
  readonly earlier: readonly RoadmapItem[];
  /** Begins after the window ends. */
  readonly beyond: readonly RoadmapItem[];
};

/** What of time the timeline shows, and how close its bars may stand. */
export type ArrangeOptions = {
  readonly window: Span;
  readonly today: CalendarDay;
  /** Several bars in a row where they fit, or each in its own. */
  readonly isPacked: boolean;
  /** How many days a bar occupies at least, so that it can be seen and pressed. */
  readonly leastDays: number;
};

const later = (one: CalendarDay, other: CalendarDay): CalendarDay => (one > other ? one : other);
const sooner = (one: CalendarDay, other: CalendarDay): CalendarDay => (one < other ? one : other);

/** The days a dated item takes on the timeline: a missing end is one stub, an overrun reaches to today. */
function daysOf(item: RoadmapItem, { today, leastDays }: ArrangeOptions): Span {
  const from = item.from ?? addDays(item.through ?? today, 1 - leastDays);
  const planned = item.through ?? addDays(from, leastDays - 1);
  const through = latenessOf(item, today).kind === 'late' ? later(planned, today) : planned;
  return { from: sooner(from, through), through: later(through, addDays(from, leastDays - 1)) };
}

function barOf(item: RoadmapItem, days: Span, options: ArrangeOptions): Bar {
  const { window } = options;
  const from = sooner(later(days.from, window.from), window.through);
  return {
    item,
    lateness: latenessOf(item, options.today),
    span: { from, through: later(sooner(days.through, window.through), from) },
    isOpenEnded: item.from === undefined || item.through === undefined,
    isCutBefore: (item.from ?? days.from) < window.from,
    isCutAfter: days.through > window.through,
  };
}

// Making a collator costs more than a thousand comparisons with it.
const collator = new Intl.Collator('en', { numeric: true });
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** By start, then end, then key: never by anything that zooming changes. */
const inOrder = (one: RoadmapItem, other: RoadmapItem): number => {
  const days = (item: RoadmapItem): string =>
    `${item.from ?? item.through ?? ''} ${item.through ?? '9999'}`;
  return byText(days(one), days(other)) || collator.compare(one.key, other.key);
};

/** Each bar goes to the first row that is free from its first day on. */
function packRows(bars: readonly Bar[]): readonly (readonly Bar[])[] {
  const rows: Bar[][] = [];
  const lastDays: CalendarDay[] = [];
  for (const bar of [...bars].sort((one, other) => (one.span.from < other.span.from ? -1 : 1))) {
    const free = lastDays.findIndex((last) => last < bar.span.from);
    const row = free === -1 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), bar];
    lastDays[row] = bar.span.through;
  }
  return rows;
}

function lanesOf(bars: readonly Bar[], isPacked: boolean): readonly Lane[] {
  const byTitle = new Map<string, Bar[]>();
  for (const bar of bars) {
    const lane = byTitle.get(bar.item.lane);
    if (lane === undefined) byTitle.set(bar.item.lane, [bar]);
    else lane.push(bar);
  }
  return [...byTitle]
    .sort(([one], [other]) => Number(one === '') - Number(other === '') || one.localeCompare(other))
    .map(([title, own]) => ({ title, rows: isPacked ? packRows(own) : own.map((bar) => [bar]) }));
}

/** Items as lanes of bars over the window; lanes by name, the one without a name last. */
export function arrangeBars(items: readonly RoadmapItem[], options: ArrangeOptions): Roadmap {
  const { window } = options;
  const bars: Bar[] = [];
  const undated: RoadmapItem[] = [];
  const earlier: RoadmapItem[] = [];
  const beyond: RoadmapItem[] = [];
  for (const item of [...items].sort(inOrder)) {
    const days = daysOf(item, options);
    if (!isDated(item)) undated.push(item);
    else if (isFinished(item) && days.through < window.from) earlier.push(item);
    else if (days.from > window.through) beyond.push(item);
    else bars.push(barOf(item, days, options));
  }
  return { window, lanes: lanesOf(bars, options.isPacked), undated, earlier, beyond };
}
