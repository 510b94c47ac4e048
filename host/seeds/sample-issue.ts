import { historyItem, nobody } from '../site/jira/edit/history-item';
import type { History, HistoryItem, NewIssue } from '../site/jira/issue/types';
import type { Jira } from '../site/jira/jira-store';
import type { AuthoredIssue } from './authored';
import { descriptionOf, documentOf } from './description';
import type { Days, ProjectPlan } from './project-plan';
import { sprintDays } from './project-plan';

/** Where authored work items are turned into stored ones. */
export type Workshop = {
  readonly jira: Jira;
  readonly plan: ProjectPlan;
  readonly days: Days;
};

type Entry = Omit<History, 'id'>;

const startField = { id: 'customfield_10015', name: 'Start date' };
const sprintField = { id: 'customfield_10020', name: 'Sprint' };
const pointsField = { id: 'customfield_10028', name: 'Story Points' };

/** The id that the sample gives to a work item: its number above the project's own thousand. */
export const idOf = (plan: ProjectPlan, key: number): string =>
  String((Number(plan.id) - 9_990) * 1_000 + key);

/** How long ago a work item with this number was written, in days before today. */
function createdDay(issue: AuthoredIssue): number {
  const n = issue.key;
  const byNumber = n <= 20 ? -323 + n * 13 : n <= 52 ? -92 + n * 1.4 : -39 + n * 0.38;
  return Math.min(byNumber, (issue.started ?? 0) - 2, (issue.finished ?? 0) - 3);
}

/** A spread of the working day that differs from one work item to the next and is always the same. */
const hourOf = (issue: { readonly key: number }, salt: number): number =>
  8 + ((issue.key * 7 + salt * 13) % 37) / 4;

/** The authored work item as the store takes it, with the history that led to its state. */
export function sampleIssue(workshop: Workshop, issue: AuthoredIssue): NewIssue {
  const { jira, plan, days } = workshop;
  const type = typeOf(workshop, issue);
  const author = type.name === 'Bug' ? 'acc-tess' : plan.leadAccountId;
  const statuses = statusSteps(workshop, issue);
  const later = [
    ...statuses,
    ...sprintSteps(workshop, issue),
    ...dueSteps(issue, { days, author }),
  ];
  const createdMs = Math.min(
    days.momentOf(createdDay(issue), hourOf(issue, 1)),
    ...later.map((step) => step.createdMs - 2 * 3_600_000),
  );
  const histories = [...pointsSteps(issue, author, createdMs), ...later].sort(
    (a, b) => a.createdMs - b.createdMs,
  );
  const status = statusNamed(workshop, issue.status);
  const description = descriptionOf(issue);
  const comments = (issue.comments ?? []).map(({ by, on, text }, at) => ({
    id: jira.issues.nextId(),
    authorId: `acc-${by}`,
    body: documentOf(text),
    createdMs: days.momentOf(on, hourOf(issue, at + 5)),
    updatedMs: days.momentOf(on, hourOf(issue, at + 5)),
  }));
  const lastStep = statuses.at(-1)?.createdMs;
  const times = [
    createdMs,
    ...histories.map((entry) => entry.createdMs),
    ...comments.map((c) => c.createdMs),
  ];
  const version = plan.versions.find(({ name }) => name === issue.version);
  const level = plan.securityLevels?.find(({ name }) => name === issue.security);
  const component = plan.components.find(({ epics }) => epics.includes(issue.epic ?? issue.key));
  return {
    id: idOf(plan, issue.key),
    key: `${plan.key}-${String(issue.key)}`,
    projectId: plan.id,
    typeId: type.id,
    statusId: status.id,
    summary: issue.summary,
    ...(issue.epic === undefined ? {} : { parentId: idOf(plan, issue.epic) }),
    priorityId:
      jira.priorities.all().find(({ name }) => name === (issue.priority ?? 'Medium'))?.id ?? '3',
    ...(issue.assignee === undefined ? {} : { assigneeId: accountOf(issue.assignee) }),
    ...(author === undefined ? {} : { reporterId: author, creatorId: author }),
    ...(status.category === 'done' && lastStep !== undefined
      ? { resolutionId: status.name === 'Cancelled' ? '10001' : '10000', resolvedMs: lastStep }
      : {}),
    labels: issue.labels ?? [],
    ...(level === undefined ? {} : { securityId: level.id }),
    componentIds: component === undefined ? [] : [component.id],
    fixVersionIds: version === undefined ? [] : [version.id],
    sprintIds: sprintsOf(workshop, issue).map(({ id }) => id),
    createdMs,
    updatedMs: Math.max(...times),
    ...(lastStep === undefined ? {} : { statusChangedMs: lastStep }),
    ...(issue.due === undefined ? {} : { dueDate: days.dateOf(issue.due) }),
    custom: {
      ...(issue.points === undefined ? {} : { [pointsField.id]: issue.points }),
      ...(issue.start === undefined ? {} : { [startField.id]: days.dateOf(issue.start) }),
    },
    body: { ...(description === undefined ? {} : { description }), comments },
    histories,
    isRanked: plan.projectTypeKey === 'software',
  };
}

const accountOf = (name: string): string => (name === 'alex' ? 'acc-admin' : `acc-${name}`);

function typeOf({ jira, plan }: Workshop, issue: AuthoredIssue) {
  const wanted = issue.type ?? 'Story';
  const types = plan.issueTypeIds.flatMap((id) => jira.issueTypes.find(id) ?? []);
  const type = types.find(({ name }) => name === wanted);
  if (type === undefined) throw new Error(`${plan.key} has no type ${wanted}.`);
  return type;
}

function statusNamed({ jira, plan }: Workshop, name: string) {
  const ids = jira.workflows.find(plan.workflowId)?.statusIds ?? [];
  const status = ids.flatMap((id) => jira.statuses.find(id) ?? []).find((one) => one.name === name);
  if (status === undefined) throw new Error(`${plan.key} has no status ${name}.`);
  return status;
}

/** To Do, In Progress, In Review where the workflow has it, and the state it is in. */
function statusSteps(workshop: Workshop, issue: AuthoredIssue): Entry[] {
  const { jira, plan, days } = workshop;
  const { started, finished } = issue;
  const hasReview = jira.workflows.find(plan.workflowId)?.statusIds.includes('10001') === true;
  const end = finished ?? -1;
  const steps: [name: string, day: number, hour: number][] = [];
  if (started !== undefined) steps.push(['In Progress', started, hourOf(issue, 2) / 2 + 4]);
  if (
    started !== undefined &&
    hasReview &&
    (finished !== undefined || issue.status === 'In Review')
  )
    steps.push(['In Review', started + (end - started) * 0.7, 14 + (issue.key % 3)]);
  if (finished !== undefined) steps.push([issue.status, finished, 17 + (issue.key % 4) / 2]);
  let before = statusNamed(workshop, 'To Do');
  return steps.map(([name, day, hour]) => {
    const after = statusNamed(workshop, name);
    const items: HistoryItem[] = [
      historyItem(
        { id: 'status', name: 'status' },
        [before.id, before.name],
        [after.id, after.name],
      ),
    ];
    if (after.category === 'done') {
      const resolution =
        name === 'Cancelled' ? (['10001', "Won't Do"] as const) : (['10000', 'Done'] as const);
      items.unshift(historyItem({ id: 'resolution', name: 'resolution' }, nobody, resolution));
    }
    before = after;
    return {
      authorId: accountOf(issue.assignee ?? 'ana'),
      createdMs: days.momentOf(day, hour),
      items,
    };
  });
}

function pointsSteps(
  issue: AuthoredIssue,
  authorId: string | undefined,
  createdMs: number,
): Entry[] {
  if (issue.points === undefined) return [];
  const points = String(issue.points);
  return [
    entry(authorId, createdMs + 3_600_000, [historyItem(pointsField, nobody, [null, points])]),
  ];
}

const entry = (authorId: string | undefined, createdMs: number, items: HistoryItem[]): Entry => ({
  ...(authorId === undefined ? {} : { authorId }),
  createdMs,
  items,
});

/** Every sprint it was in: from the one in which work started to the one it was last put in. */
function sprintsOf({ plan }: Workshop, issue: AuthoredIssue): ProjectPlan['sprints'] {
  if (issue.sprint === undefined) return [];
  const startedIn = plan.sprints.findIndex(
    ({ start }) => issue.started !== undefined && issue.started < start + sprintDays,
  );
  const first = startedIn < 0 ? issue.sprint - 1 : Math.min(startedIn, issue.sprint - 1);
  return plan.sprints.slice(first, issue.sprint);
}

function sprintSteps(workshop: Workshop, issue: AuthoredIssue): Entry[] {
  const sprints = sprintsOf(workshop, issue);
  const upTo = (count: number) => {
    const some = sprints.slice(0, count);
    return [some.map(({ id }) => id).join(', '), some.map(({ name }) => name).join(', ')] as const;
  };
  return sprints.map(({ start }, at) =>
    entry('acc-ana', workshop.days.momentOf(Math.min(start, -1) - 0.5, 10 + at / 4), [
      historyItem(sprintField, upTo(at), upTo(at + 1)),
    ]),
  );
}

type DueContext = { readonly days: Days; readonly author: string | undefined };

function dueSteps(issue: AuthoredIssue, { days, author }: DueContext): Entry[] {
  const side = (day: number) => [days.dateOf(day), days.dateOf(day)] as const;
  return (issue.moves ?? []).map(({ on, due: [from, to] }) =>
    entry(author, days.momentOf(on, hourOf(issue, 3)), [
      historyItem({ id: 'duedate', name: 'duedate' }, side(from), side(to)),
    ]),
  );
}
