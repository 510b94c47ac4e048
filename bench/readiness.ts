import type { AdfDocument } from '#domain/issue/adf';
import type { Issue } from '#domain/issue/issue';
import { checkReadiness, prepareDefinition } from '#domain/readiness/judge/check-readiness';
import { gatherFacts } from '#domain/readiness/judge/facts';
import { library } from '#domain/readiness/definition/library';
import { emptyReadinessState } from '#domain/readiness/status/readiness-state';
import type { Bench } from './harness/figure';
import { median, medianMs } from './harness/figure';
import { burst } from './readiness/burst';
import { backFillRequests, eventRequests } from './readiness/requests';

const lines = [
  'As a customer with a large basket I want to pay in three parts so that I can buy now.',
  'The partner confirms each part on the day it is due and tells us when one is missing.',
  'Context',
  'Support answers forty questions a week on parts that were charged on the wrong day.',
  'See the design at https://www.figma.com/file/checkout and the notes of five interviews.',
  'Acceptance criteria:',
  'Three parts are offered from 60 euros.',
  'A part that is missing is shown in red and can be paid at once.',
];

const describedBy = (index: number): AdfDocument => ({
  version: 1,
  type: 'doc',
  content: Array.from({ length: 3 + (index % 10) }, (_, line) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: lines[(index + line) % lines.length] ?? '' }],
  })),
});

const workItem = (index: number): Issue => ({
  id: String(index),
  key: `PAY-${String(index)}`,
  projectId: '1',
  projectKey: 'PAY',
  type: { id: '1', name: index % 7 === 0 ? 'Bug' : 'Story', hierarchyLevel: 0 },
  summary: `Pay in parts ${String(index)}`,
  status: { id: '1', name: 'To Do', category: 'new' },
  labels: index % 3 === 0 ? ['market'] : [],
  components: [],
  fixVersions: [],
  sprints: [],
  links: [],
  subtasks: [],
  attachmentNames: [],
  ...(index % 2 === 0 ? { estimate: index % 21 } : {}),
  ...(index % 4 === 0
    ? { description: describedBy(index) }
    : { description: describedBy(index + 3) }),
  fields: {},
  properties: {},
});

const project = {
  key: 'PAY',
  estimateFieldName: 'Story Points',
  hasParents: true,
  hasPriorities: true,
  hasComponents: true,
  hasVersions: true,
  hasDueDates: true,
  fieldNames: {},
};

const definition = prepareDefinition({
  id: 'all',
  name: 'All',
  types: [],
  rules: library
    .filter(({ isAdvanced }) => isAdvanced !== true)
    .slice(0, 24)
    .map(({ id }) => ({ key: id, ruleId: id, isOn: true })),
});

/** Every work item is checked once; how many rules were not met keeps the work from being left out. */
function checkAll(issues: readonly Issue[]): number {
  let left = 0;
  for (const issue of issues)
    left += checkReadiness(
      gatherFacts({
        issue,
        project,
        criteria: { total: Number(issue.id) % 5, advice: 0, nonFunctional: 0 },
        scoring: { isScored: false },
        state: emptyReadinessState,
        outside: { remoteLinks: [], dueDayByKey: {} },
        today: '2026-11-23',
      }),
      definition,
    ).left;
  return left;
}

const backlogOf = (count: number): readonly Issue[] =>
  Array.from({ length: count }, (_, index) => workItem(index));

/** Milliseconds for work items that nobody has judged before: every description is read anew. */
function firstTimeMs(count: number): number {
  const times = Array.from({ length: 5 }, () => {
    const issues = backlogOf(count);
    const startedAt = performance.now();
    checkAll(issues);
    return performance.now() - startedAt;
  });
  return median(times);
}

/**
 * 10,000 work items by 24 rules, against a tenth of them: what remains of ten times is growth. A
 * description is read once for as long as it is kept; what that costs the first time is printed too.
 */
export const bench: Bench = {
  name: 'readiness',
  async run() {
    const issues = backlogOf(10_000);
    const tenth = issues.slice(0, 1000);
    const one = await medianMs(() => checkAll(tenth), 7);
    const all = await medianMs(() => checkAll(issues), 7);
    const events = await eventRequests();
    const { updates, medianSeconds, lastSeconds } = await burst();
    const { inBulk, oneByOne } = await backFillRequests();
    return [
      {
        name: '10,000 work items × 24 rules',
        measured: all,
        unit: 'ms',
        against: { what: 'ten times 1,000', value: one * 10 },
        budget: 100,
      },
      {
        name: 'growth from 1,000 to 10,000',
        measured: all / one,
        unit: 'x',
        against: { what: 'linear', value: 10 },
      },
      {
        name: 'the same, every description read for the first time',
        measured: firstTimeMs(10_000),
        unit: 'ms',
        against: { what: 'ten times 1,000', value: firstTimeMs(1000) * 10 },
      },
      {
        name: 'an event after which the verdict is new, neighbours included',
        measured: events.changed.requests,
        unit: 'requests',
        against: {
          what: 'a read of each one judged, a write',
          value: events.changed.judged + 1,
        },
        budget: events.changed.judged + 1,
      },
      {
        name: 'an event after which verdicts are the same, neighbours included',
        measured: events.same.requests,
        unit: 'requests',
        against: { what: 'a read of each one judged', value: events.same.judged },
        budget: events.same.judged,
      },
      {
        name: 'an event that says something of the item alone',
        measured: events.own.requests,
        unit: 'requests',
        against: { what: 'one read', value: 1 },
        budget: 1,
      },
      {
        name: 'the first event of an hour in a project',
        measured: events.first.requests,
        unit: 'requests',
        against: {
          what: 'the project, a read and a write of each one judged',
          value: 1 + events.first.judged * 2,
        },
        budget: 1 + events.first.judged * 2,
      },
      {
        name: `${String(updates)} updates at once, from the last update of a work item to its verdict`,
        measured: medianSeconds,
        unit: 's',
        against: { what: 'the last of all', value: lastSeconds },
        budget: 60,
      },
      {
        name: 'back-fill of 1,000 work items',
        measured: inBulk.requests,
        unit: 'requests',
        against: { what: 'a read and a write each, as the app', value: oneByOne.requests },
        // For each hundred a read, a write, and a second look at what was written.
        budget: 30,
      },
      {
        name: 'the same in points; the browser’s do not count against the app',
        measured: inBulk.points,
        unit: 'points',
        against: { what: 'a read and a write each, as the app', value: oneByOne.points },
      },
    ];
  },
};
