import type { MacroConfig } from '#contract/macro/macro-config';
import { readFlowRule, readTargets } from '#contract/macro/macro-settings';
import type { FlowRule } from '#domain/flow/flow-rule';
import { traceWorkItem } from '#domain/flow/trace-work-item';
import type { WorkItem } from '#domain/flow/work-item';
import { measureOfChart } from '#domain/kpi/definitions';
import { findLastClosed, findLastFinished } from '#domain/kpi/measure-finished';
import type { AccountId, Issue } from '#domain/issue/issue';
import type { Measure, MeasureId, Target } from '#domain/kpi/kpi';
import type { Shares } from '#domain/kpi/kpi-day';
import type { MacroView, ShownNumber } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import { addDays, dayInZone } from '#domain/time/calendar-day';
import type { Instant } from '#domain/time/instant';
import { without } from '#domain/without';
import type { Behind } from './numbers/behind-charts';
import { behindCharts } from './numbers/behind-charts';
import type { MacroData } from './load-macro-data';
import { needsSprints, scopeJql, showsPart } from './load-macro-data';
import { milestonesIn, releasesIn } from './page/find-markers';
import { measureNumbers } from './numbers/measure-numbers';
import { issuesAsOf } from './items/issues-as-of';
import { contentByRow } from './items/content-by-row';
import { findCriteriaCounts } from './items/read-content';
import { readSprints } from './items/read-sprints';
import { recentMoves } from './items/recent-moves';
import { roadmapItems } from './roadmap-items';
import type { RowOptions } from './roadmap-rows';
import { contentsOf, showCharts } from './numbers/show-charts';
import { hasOwnRule, ruleOf } from './numbers/own-rule';
import { showRule } from './numbers/show-rule';
import { showProduct } from './numbers/show-product';
import { showForecast } from './numbers/show-forecast';

/** A view, and the work items behind each of its numbers: those never leave the viewer's browser. */
export type BuiltMacro = {
  readonly view: MacroView;
  readonly countedBy: ReadonlyMap<MeasureId, readonly WorkItem[]>;
  /** By the name of a chart; of burn-ups by version. */
  readonly behindCharts: ReadonlyMap<string, Behind>;
  readonly rule: FlowRule;
  readonly projectId: string;
  /** Whom the project named as editors of Waymark, one by one. */
  readonly editors: readonly AccountId[];
  /** How many of the rows Jira restricts to some of those who see the project. */
  readonly restricted: number;
};

/** When and for whom a view is built. */
export type BuildMoment = {
  readonly today: CalendarDay;
  readonly now: Instant;
  readonly timeZone: string;
};

const shareOf: Partial<Record<MeasureId, keyof Shares>> = {
  ready: 'ready',
  criteriaMet: 'met',
  criteriaAccepted: 'accepted',
};

function shown(
  measure: Measure,
  target: Target | undefined,
  allShares: Shares | undefined,
): ShownNumber {
  const name = shareOf[measure.id];
  const shares = name === undefined ? undefined : allShares?.[name];
  return {
    ...without(measure, 'asOf', 'counted'),
    count: measure.counted.length,
    ...(shares === undefined || shares.length === 0 ? {} : { shares }),
    ...(target === undefined ? {} : { target }),
  };
}

const daysOfEvidence = 90;

/** By what the days are known that the numbers of the last quarter stand on. */
function evidenceOf(items: readonly WorkItem[], asOf: CalendarDay): MacroView['evidence'] {
  const since = addDays(asOf, -daysOfEvidence);
  const told = items.filter(
    (item) => item.stage === 'inProgress' || (item.finishedOn ?? '') >= since,
  );
  const byLog = told.filter((item) => item.evidence === 'changelog').length;
  if (byLog === told.length && told.length > 0) return 'changelog';
  return byLog === 0 ? 'resolutionDate' : 'mixed';
}

const itemNames = { epics: 'epic', versions: 'version', initiatives: 'initiative' } as const;

const isRestricted = ({ fields }: Issue): boolean =>
  fields['security'] !== undefined && fields['security'] !== null;

/** Works out everything a macro shows from what was read; nothing here reads or knows the clock. */
export function buildMacroView(
  config: MacroConfig,
  data: MacroData,
  { today, now, timeZone }: BuildMoment,
): BuiltMacro {
  const asOf = config.asOf !== undefined && config.asOf < today ? config.asOf : today;
  const rule = ruleOf(config, readFlowRule(data.settings.sections['flow']));
  const targets = readTargets(data.settings.sections['kpi']);
  const { categories, histories } = data;
  const shared = { rule, categories, timeZone, asOf };
  // A day gone by is shown with the days, types and estimates of that day, as far as changes tell them.
  const isPast = asOf < today;
  const criteriaOf = findCriteriaCounts;
  const options: RowOptions = { config, histories, criteriaOf, isPast, ...shared };
  const issues = isPast ? issuesAsOf(data.issues, asOf, options) : data.issues;
  const rows = roadmapItems({ ...data, issues }, options);
  const below = data.issues.filter((issue) => issue.type.hierarchyLevel === 0);
  const items = below.flatMap(
    (issue) => traceWorkItem(issue, histories.get(issue.id), shared) ?? [],
  );
  const sprints = needsSprints(config) ? readSprints(below, { ...shared, histories }) : [];
  const numbersGiven = { ...shared, now, data, below, items, sprints, isPast };
  const { cards } = config;
  const ofCharts = config.charts.flatMap((id) => measureOfChart[id] ?? []);
  const beside = ofCharts.filter((id) => !cards.includes(id));
  const measures = measureNumbers([...cards, ...beside], numbersGiven);
  const numbers = measures.map((each) => shown(each, targets.get(each.id), data.shares));
  const forecast = showForecast(rows, contentByRow(config.rows, data, items), {
    asOf,
    scope: scopeJql(config),
  });
  const lastFinishedOn = findLastFinished(items);
  const lastClosed = findLastClosed(items);
  const epics = data.issues.filter((issue) => issue.type.hierarchyLevel === 1);
  const byId = new Map(
    [
      ...items,
      ...epics.flatMap((issue) => traceWorkItem(issue, histories.get(issue.id), shared) ?? []),
    ].map((item) => [item.id, item]),
  );
  const view: MacroView = {
    project: { key: data.project.key, name: data.project.name },
    audience: config.audience,
    asOf,
    readAt: now,
    ...(showsPart(config) ? { isPart: true } : {}),
    itemName: itemNames[config.rows],
    items: rows,
    progressIn: config.progress,
    markers: [...releasesIn(data, asOf), ...milestonesIn(issues, options)],
    numbers: numbers.slice(0, cards.length),
    ...(beside.length === 0 ? {} : { chartNumbers: numbers.slice(cards.length) }),
    forecasts: forecast.forecasts,
    forecastBasis: forecast.basis,
    moves: recentMoves(data, rows, { ...options, days: 7 }),
    ...showCharts(config, { data, items, sprints, asOf, rule }),
    ...showProduct(data, asOf),
    evidence: evidenceOf(items, asOf),
    rule: showRule(rule, data, hasOwnRule(config)),
    ...(lastFinishedOn === undefined ? {} : { lastFinishedOn }),
    ...(lastClosed === undefined ? {} : { lastClosed }),
    workItems: items.length,
  };
  const countedBy = new Map(
    measures.map((measure) => [measure.id, measure.counted.flatMap((id) => byId.get(id) ?? [])]),
  );
  const behind = behindCharts(config.charts, {
    ...{ items, sprints, asOf, rule, contents: contentsOf(data, items) },
    dayOf: (instant) => dayInZone(instant, timeZone),
  });
  const restricted = data.issues.filter(
    (issue) => isRestricted(issue) && rows.some((row) => row.id === issue.id),
  ).length;
  const { id: projectId } = data.project;
  const editors = data.settings.editors.accountIds;
  return { view, countedBy, behindCharts: behind, rule, projectId, editors, restricted };
}
