import type { Issue } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import { dayInZone } from '../time/calendar-day';
import type { FlowRule, Stage, StatusCategories } from './flow-rule';
import { findStage } from './flow-rule';
import type { History } from './history';
import { changesOf } from './history';
import type { WorkItem } from './work-item';

/** What a whole project shares while its work items are traced. */
export type TraceOptions = {
  readonly rule: FlowRule;
  readonly categories: StatusCategories;
  readonly timeZone: string;
  /** The last day that counts; what happened later is not known yet. */
  readonly asOf: CalendarDay;
};

type Step = { readonly on: CalendarDay; readonly stage: Stage };
type Trace = Pick<WorkItem, 'stage' | 'startedOn' | 'finishedOn' | 'reopened' | 'evidence'>;

function stepsOf(history: History, initial: Stage, options: TraceOptions): readonly Step[] {
  const steps: Step[] = [];
  for (const change of changesOf(history, 'status')) {
    const stage = findStageAfter(steps.at(-1)?.stage ?? initial, change.to ?? '', options);
    const on = dayInZone(change.at, options.timeZone);
    if (stage !== undefined && on <= options.asOf) steps.push({ on, stage });
  }
  return steps;
}

/**
 * The stage of a status that follows another stage. What someone works on is not back to do because it
 * moved on to a status in progress which the rule does not name: started is its first entry.
 */
function findStageAfter(
  before: Stage,
  statusId: string,
  { rule, categories }: TraceOptions,
): Stage | undefined {
  const stage = findStage(statusId, rule, categories);
  const isOnItsWay = before !== 'toDo' && categories.get(statusId) === 'indeterminate';
  return stage === 'toDo' && isOnItsWay ? 'inProgress' : stage;
}

/** The stage of an issue at the end of the day that counts, by its changes; undefined without any. */
export function findStageByChanges(history: History, options: TraceOptions): Stage | undefined {
  if (changesOf(history, 'status').length === 0) return undefined;
  const initial = firstStage(history, options);
  return stepsOf(history, initial, options).at(-1)?.stage ?? initial;
}

/** The stage before the first known change: from what that change left. */
const firstStage = (history: History, options: TraceOptions): Stage =>
  findStage(changesOf(history, 'status')[0]?.from ?? '', options.rule, options.categories) ??
  'toDo';

function traceHistory(history: History, createdOn: CalendarDay, options: TraceOptions): Trace {
  const initial = firstStage(history, options);
  const steps = stepsOf(history, initial, options);
  const stage = steps.at(-1)?.stage ?? initial;
  const entries = [{ on: createdOn, stage: initial }, ...steps];
  const started = entries.find((step) => step.stage === 'inProgress');
  const finishes = steps.filter(
    (step, index) => step.stage === 'done' && entries[index]?.stage !== 'done',
  );
  const finishedOn = stage === 'done' ? finishes.at(-1)?.on : undefined;
  const returned = steps.filter(
    (step, index) => step.stage !== 'done' && entries[index]?.stage === 'done',
  );
  return {
    stage,
    ...(started === undefined || (finishedOn !== undefined && started.on > finishedOn)
      ? {}
      : { startedOn: started.on }),
    ...(finishedOn === undefined ? {} : { finishedOn }),
    reopened: returned.length,
    evidence: 'changelog',
  };
}

function traceResolution(issue: Issue, options: TraceOptions): Trace {
  const current = findStage(issue.status.id, options.rule, options.categories) ?? 'toDo';
  const resolvedOn =
    issue.resolvedAt === undefined ? undefined : dayInZone(issue.resolvedAt, options.timeZone);
  const wasOpen = resolvedOn !== undefined && resolvedOn > options.asOf;
  return {
    stage: current === 'done' && wasOpen ? 'toDo' : current,
    ...(current === 'done' && resolvedOn !== undefined && !wasOpen
      ? { finishedOn: resolvedOn }
      : {}),
    reopened: 0,
    evidence: 'resolutionDate',
  };
}

const resolutionName = (issue: Issue): string => {
  const resolution = issue.fields['resolution'];
  if (typeof resolution !== 'object' || resolution === null) return '';
  return 'name' in resolution && typeof resolution.name === 'string' ? resolution.name : '';
};

/** Does its resolution say that it was closed without being done? */
export const hasCancelledResolution = (issue: Issue, rule: FlowRule): boolean =>
  rule.cancelledResolutions.includes(resolutionName(issue).toLowerCase());

/**
 * The options by which one issue is traced. Work that was closed without being done is over, also in a
 * status which the rule does not name among those that finish work.
 */
export function optionsFor(issue: Issue, options: TraceOptions): TraceOptions {
  const { rule, categories } = options;
  const { id } = issue.status;
  const isClosedElsewhere =
    rule.finishedStatusIds.length > 0 &&
    !rule.finishedStatusIds.includes(id) &&
    categories.get(id) === 'done' &&
    hasCancelledResolution(issue, rule);
  return isClosedElsewhere
    ? { ...options, rule: { ...rule, finishedStatusIds: [...rule.finishedStatusIds, id] } }
    : options;
}

/**
 * The way of one issue, from its status changes, else from its resolution date. Undefined when it was
 * created after the day that counts.
 */
export function traceWorkItem(
  issue: Issue,
  history: History | undefined,
  options: TraceOptions,
): WorkItem | undefined {
  const createdOn =
    issue.createdAt === undefined ? options.asOf : dayInZone(issue.createdAt, options.timeZone);
  if (createdOn > options.asOf) return undefined;
  const hasChanges = history?.some((change) => change.fieldId === 'status') === true;
  const own = optionsFor(issue, options);
  const trace = hasChanges ? traceHistory(history, createdOn, own) : traceResolution(issue, own);
  const isCancelled = trace.stage === 'done' && hasCancelledResolution(issue, options.rule);
  return {
    id: issue.id,
    key: issue.key,
    title: issue.summary,
    typeName: issue.type.name,
    ...(issue.parent === undefined ? {} : { parentId: issue.parent.id }),
    createdOn,
    isCancelled,
    ...(isCancelled ? { closedAs: resolutionName(issue) } : {}),
    ...trace,
  };
}
