import * as v from 'valibot';
import type { ChartId, MeasureId } from '#domain/kpi/kpi';
import { chartIds, measureIds } from '#domain/kpi/kpi';
import { seedOf } from '#domain/forecast/random';
import type { ProgressUnit } from '#domain/roadmap/progress';
import type { Audience } from '#domain/roadmap/macro-view';
import { isCalendarDay } from '#domain/time/calendar-day';
import { without } from '#domain/without';

const chosen = (shape: RegExp) =>
  v.pipe(v.array(v.pipe(v.string(), v.regex(shape))), v.maxLength(50));

/** What a table of the roadmap can say of each row. */
export const tableColumns = [
  'status',
  'from',
  'through',
  'done',
  'likely',
  'waitsFor',
  'dates',
] as const;

const dateField = v.pipe(v.string(), v.regex(/^(duedate|customfield_\d{1,10})$/));

const parts = {
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/)),
  project: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]{0,254}$/)),
  audience: v.picklist(['leadership', 'team', 'customers'] satisfies Audience[]),
  jql: v.pipe(v.string(), v.maxLength(4000)),
  board: v.pipe(v.string(), v.regex(/^\d{1,20}$/)),
  filter: v.pipe(v.string(), v.regex(/^\d{1,20}$/)),
  epics: chosen(/^[A-Za-z][A-Za-z0-9_]*-\d+$/),
  versions: chosen(/^\d{1,20}$/),
  startField: dateField,
  endField: dateField,
  milestones: v.pipe(v.string(), v.regex(/^\d{1,20}$/)),
  rows: v.picklist(['epics', 'versions', 'initiatives']),
  view: v.picklist(['timeline', 'board', 'table']),
  columns: v.pipe(v.array(v.picklist(tableColumns)), v.maxLength(tableColumns.length)),
  lanes: v.picklist(['none', 'component', 'version', 'parent', 'status', 'assigneeTeam']),
  zoom: v.picklist(['weeks', 'months', 'quarters']),
  range: v.picklist(['twoQuarters', 'all']),
  progress: v.picklist(['count', 'points', 'criteria'] satisfies ProgressUnit[]),
  startedStatuses: chosen(/^\d{1,20}$/),
  finishedStatuses: chosen(/^\d{1,20}$/),
  fiscalStartMonth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
  dependencies: v.boolean(),
  asOf: v.pipe(v.string(), v.check(isCalendarDay)),
  cards: v.pipe(v.array(v.picklist(measureIds)), v.maxLength(measureIds.length)),
  charts: v.pipe(v.array(v.picklist(chartIds)), v.maxLength(chartIds.length)),
  product: v.boolean(),
  hiddenMetrics: chosen(/^[a-z0-9-]{8,40}$/),
};

/** What a row of the roadmap is. */
export type RowKind = v.InferOutput<(typeof parts)['rows']>;
/** How the roadmap is drawn until the reader turns it into a table. */
export type RoadmapShape = v.InferOutput<(typeof parts)['view']>;
/** One column of the table. */
export type TableColumn = (typeof tableColumns)[number];
/** What lanes are made of. */
export type LaneKind = v.InferOutput<(typeof parts)['lanes']>;

/** What the page keeps of a macro: where to look and how to show it, never what was found. */
export type MacroConfig = {
  /** Names the macro on its page, so that a published snapshot finds it again. */
  readonly id?: string;
  /** The key of the project; absent until someone has chosen. */
  readonly project?: string;
  readonly audience: Audience;
  /** Narrows the scope within the project. */
  readonly jql?: string;
  /** The id of a board: what its filter finds of the project. */
  readonly board?: string;
  /** The id of a saved filter: what it finds of the project. */
  readonly filter?: string;
  /** Keys of the epics to show; all where none is named. */
  readonly epics?: readonly string[];
  /** Ids of the versions to show; all where none is named. */
  readonly versions?: readonly string[];
  /** The field that says when something begins; the site's own start date where none is named. */
  readonly startField?: string;
  /** The field that says when something is to end; Jira's due date where none is named. */
  readonly endField?: string;
  /** The id of the work type that marks one day; the one that is called so where none is named. */
  readonly milestones?: string;
  readonly rows: RowKind;
  readonly view: RoadmapShape;
  readonly columns: readonly TableColumn[];
  readonly lanes: LaneKind;
  readonly zoom: 'weeks' | 'months' | 'quarters';
  readonly range: 'twoQuarters' | 'all';
  readonly progress: ProgressUnit;
  readonly fiscalStartMonth: number;
  readonly dependencies: boolean;
  /**
   * Ids of the statuses by which work is started, instead of the project's rule; none: Jira's category.
   * With it, or with `finishedStatuses`, both are the macro's own.
   */
  readonly startedStatuses?: readonly string[];
  /** Ids of the statuses by which work is finished; see `startedStatuses`. */
  readonly finishedStatuses?: readonly string[];
  /** Shows the scope as of a day gone by. */
  readonly asOf?: string;
  readonly cards: readonly MeasureId[];
  readonly charts: readonly ChartId[];
  /** Shows what was brought of the product; where nobody has chosen, to leadership alone. */
  readonly product?: boolean;
  /** Ids of the product metrics that it leaves out: what is brought later is shown. */
  readonly hiddenMetrics?: readonly string[];
};

const cardsOf: Readonly<Record<Audience, readonly MeasureId[]>> = {
  leadership: ['finished', 'inProgress', 'ready', 'criteriaMet'],
  team: ['finished', 'inProgress', 'cycleTime', 'age'],
  customers: [],
};

const chartsOf: Readonly<Record<Audience, readonly ChartId[]>> = {
  leadership: [],
  team: ['throughput', 'cycleTimes', 'cumulative', 'ages'],
  customers: [],
};

/** Does the macro show product metrics, where there are any? */
export const showsProduct = ({ audience, product }: MacroConfig): boolean =>
  product ?? audience === 'leadership';

/** What each audience gets where nobody has chosen anything else. */
export const presetOf = (audience: Audience): MacroConfig => ({
  audience,
  rows: 'epics',
  view: audience === 'customers' ? 'board' : 'timeline',
  columns: tableColumns.filter((name) => name !== 'waitsFor' || audience === 'team'),
  lanes: 'none',
  zoom: 'months',
  range: 'twoQuarters',
  progress: 'count',
  fiscalStartMonth: 1,
  dependencies: audience === 'team',
  cards: cardsOf[audience],
  charts: chartsOf[audience],
});

/**
 * Reads a macro's configuration from a page, which anyone who edits the page may have changed. Keeps
 * every part that can be read, takes the audience's own choice for the others, and names those.
 */
export function parseMacroConfig(stored: unknown): {
  readonly config: MacroConfig;
  readonly ignored: readonly string[];
} {
  const record: Record<string, unknown> =
    typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const read: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const [name, schema] of Object.entries(parts)) {
    const value = record[name];
    if (value === undefined || value === '') continue;
    const outcome = v.safeParse(schema, value);
    if (!outcome.success) ignored.push(name);
    const kept = outcome.success ? outcome.output : readableOf(schema, value);
    if (kept !== undefined) read[name] = kept;
  }
  const audience = (read['audience'] ?? 'leadership') as Audience;
  return { config: { ...presetOf(audience), ...read }, ignored };
}

/** Of a list the members that can be read by themselves; undefined for anything else, and for none. */
function readableOf(schema: v.GenericSchema, value: unknown): unknown {
  if (!Array.isArray(value)) return undefined;
  const members = value.filter((member: unknown) => v.safeParse(schema, [member]).success);
  const outcome = v.safeParse(schema, members);
  return outcome.success && members.length > 0 ? outcome.output : undefined;
}

/** The configuration as Confluence accepts it: no `null`, nothing absent, no list within a list. */
export const writeMacroConfig = (config: MacroConfig): Record<string, unknown> =>
  Object.fromEntries(Object.entries<unknown>(config).filter(([, value]) => value !== undefined));

/** Stands for what a macro shows: alike for two that show the same, whatever their ids are. */
export const nameOfConfig = (config: MacroConfig): string => {
  const choices = Object.entries<unknown>(writeMacroConfig(without(config, 'id')));
  return String(seedOf(JSON.stringify(choices.sort(([one], [other]) => (one < other ? -1 : 1)))));
};

const pathOfProject =
  /^\/jira\/(?:software|core|servicedesk)(?:\/c)?\/projects\/([A-Za-z][A-Za-z0-9_]*)\/apps\//;

/**
 * The project whose Waymark page this link leads to; undefined when it leads elsewhere, to a project of
 * another site above all: that key may be anything here.
 */
export function findProjectInLink(link: string, siteUrl: string): string | undefined {
  const address = URL.canParse(link) ? new URL(link) : undefined;
  if (address === undefined) return undefined;
  if (URL.canParse(siteUrl) && new URL(siteUrl).host !== address.host) return undefined;
  return pathOfProject.exec(address.pathname)?.[1];
}
