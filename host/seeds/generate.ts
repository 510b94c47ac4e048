import { historyItem, nobody } from '../site/jira/edit/history-item';
import type { NewIssue } from '../site/jira/issue/types';
import type { Jira } from '../site/jira/jira-store';
import { appAccountId } from '../site/people/people';
import type { Site } from '../site/site';
import { layBasics } from './basics';
import words from './data/made-up.json' with { type: 'json' };
import { documentOf } from './description';
import type { MadeUp } from './made-up-properties';
import { madeUpCriteria, madeUpScore, madeUpStart } from './made-up-properties';

export type GenerateOptions = {
  /** How many work items. */
  readonly count: number;
  /** The same number makes the same site. */
  readonly seed: number;
  readonly pinnedPanels?: readonly string[];
};

const dayMs = 86_400_000;
const sprintDays = 14;
const keys = ['ALPHA', 'BRAVO', 'DELTA', 'ECHO', 'GOLF'];
/** More than this is another team’s. */
const perProject = 2000;
/** How long a team needs for one work item, in days; its oldest is so old as all of its work takes. */
const daysEach = 0.4;
const leastDays = 380;

/** Numbers from 0 up to 1 that depend on the seed alone (mulberry32). */
function createDice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Maker = {
  readonly jira: Jira;
  readonly dice: () => number;
  readonly pick: <Entry>(entries: readonly Entry[]) => Entry;
  readonly nowMs: number;
  /** How long ago the first work item was written. */
  readonly spanDays: number;
  readonly sprintCount: number;
};

/**
 * Fills an empty site with made-up projects: epics, stories, sub-tasks, sprints, changelogs, scores. Answers
 * whether it did: nothing when the site has projects already.
 */
export function generateSite(
  site: Site,
  { count, seed, pinnedPanels = [] }: GenerateOptions,
): boolean {
  layBasics(site);
  const { jira } = site;
  if (jira.projects.all().length > 0) return false;
  const dice = createDice(seed);
  const pick = <Entry>(entries: readonly Entry[]) =>
    entries[Math.floor(dice() * entries.length)] as Entry;
  // From the day alone, so that the same seed makes the same site however often it is made that day.
  const nowMs = Math.floor(jira.clock.now() / dayMs) * dayMs;
  site.atomically(() => {
    const projects = Math.min(keys.length, Math.ceil(count / perProject));
    for (let at = 0; at < projects; at += 1) {
      const share = Math.floor(count / projects) + (at < count % projects ? 1 : 0);
      const spanDays = Math.max(leastDays, share * daysEach);
      const sprintCount = Math.ceil(spanDays / sprintDays);
      const maker = { jira, dice, pick, nowMs, spanDays, sprintCount };
      const projectId = String(10000 + at);
      layProject(maker, { projectId, key: keys[at] ?? '', at });
      jira.issues.createMany(issuesOf(maker, { projectId, at, share }));
      for (const moduleId of pinnedPanels)
        jira.panelPins.put({ id: `${moduleId} ${projectId}`, moduleId, projectId });
    }
  });
  return true;
}

type Place = { readonly projectId: string; readonly key: string; readonly at: number };

function layProject({ jira, nowMs, sprintCount }: Maker, { projectId, key, at }: Place): void {
  jira.projects.put({
    ...{ id: projectId, key, name: `${key.charAt(0)}${key.slice(1).toLowerCase()} team` },
    ...{ projectTypeKey: 'software', simplified: false, leadAccountId: 'acc-ana' },
    ...{ description: 'Made up.', workflowId: 'software', permissionSchemeId: '10000' },
    issueTypeIds: ['10000', '10001', '10002', '10004', '10003'],
    customFieldIds: [
      'customfield_10014',
      'customfield_10019',
      'customfield_10020',
      'customfield_10015',
      'customfield_10028',
    ],
    actorsByRole: {
      10002: ['acc-priya', 'group:site-admins'],
      10003: ['acc-ana'],
      10004: ['acc-ben', 'acc-tess'],
      10005: ['acc-vic'],
      10006: [appAccountId],
    },
  });
  const boardId = String(at + 1);
  jira.boards.put({
    ...{ id: boardId, name: `${key} board`, type: 'scrum', projectId, filterId: projectId },
    estimationFieldId: 'customfield_10028',
  });
  for (let number = 0; number < sprintCount; number += 1) {
    const startMs = nowMs + (number - sprintCount + 2) * sprintDays * dayMs - 7 * dayMs;
    const endMs = startMs + sprintDays * dayMs;
    jira.sprints.put({
      ...{ id: sprintId(at, number), boardId, name: `${key} Sprint ${String(number + 1)}` },
      state: endMs <= nowMs ? 'closed' : startMs <= nowMs ? 'active' : 'future',
      ...{ startDate: new Date(startMs).toISOString(), endDate: new Date(endMs).toISOString() },
      ...(endMs <= nowMs ? { completeDate: new Date(endMs).toISOString() } : {}),
    });
  }
}

const sprintId = (project: number, number: number): string => String(project * 10_000 + number + 1);

type Share = { readonly projectId: string; readonly at: number; readonly share: number };

/** One epic, then nineteen others in it, and so on. */
function issuesOf(maker: Maker, { projectId, at, share }: Share): NewIssue[] {
  const issues: NewIssue[] = [];
  const first = 100_000 + at * 1_000_000;
  let epic: number | undefined;
  let story: number | undefined;
  for (let number = 0; number < share; number += 1) {
    const id = first + number;
    const isEpic = number % 20 === 0;
    const isSubtask = !isEpic && story !== undefined && number % 20 > 16;
    const parent = isEpic ? undefined : isSubtask ? story : epic;
    const age = maker.spanDays * (1 - number / share) + maker.dice() * 10;
    issues.push(
      issueOf(maker, { id, parent, age, level: isEpic ? 1 : isSubtask ? -1 : 0, projectId, at }),
    );
    if (isEpic) epic = id;
    else if (!isSubtask) story = id;
  }
  return issues;
}

type Draft = {
  readonly id: number;
  readonly parent: number | undefined;
  /** In days. */
  readonly age: number;
  readonly level: number;
  readonly projectId: string;
  readonly at: number;
};

function issueOf(maker: Maker, draft: Draft): NewIssue {
  const { dice, pick, nowMs, sprintCount } = maker;
  const { id, parent, age, level, projectId, at } = draft;
  const createdMs = nowMs - Math.round(age * dayMs);
  const startedMs = createdMs + Math.round((2 + dice() * 40) * dayMs);
  const finishedMs = startedMs + Math.round((level === 1 ? 16 : 1) * dayMs * (0.5 + dice() * 12));
  const state = startedMs > nowMs ? 'new' : finishedMs > nowMs ? 'started' : 'done';
  const points = pick([1, 2, 3, 5, 8, 13]);
  const assigneeId = pick(['acc-ben', 'acc-tess']);
  const sprint = sprintCount - 2 - Math.floor((nowMs - startedMs) / dayMs / sprintDays);
  const made = { id: String(id), state, dice, nowMs } as const;
  const issue = {
    ...{
      id: String(id),
      projectId,
      typeId:
        level === 1
          ? '10000'
          : level < 0
            ? '10003'
            : pick(['10001', '10001', '10001', '10002', '10004']),
    },
    statusId: state === 'new' ? '10000' : state === 'started' ? '3' : '10002',
    summary: `${pick(words.verbs)} ${pick(words.things)} ${pick(words.forWhom)}`,
    ...(parent === undefined ? {} : { parentId: String(parent) }),
    ...{ priorityId: pick(['2', '3', '3', '3', '4']), reporterId: 'acc-ana', creatorId: 'acc-ana' },
    ...(state === 'new' ? {} : { assigneeId }),
    ...(state === 'done' ? { resolutionId: '10000', resolvedMs: finishedMs } : {}),
    labels: dice() < 0.2 ? [pick(['debt', 'checkout', 'mobile'])] : [],
    sprintIds: level !== 0 || sprint < 0 || sprint >= sprintCount ? [] : [sprintId(at, sprint)],
    createdMs,
    updatedMs: state === 'done' ? finishedMs : state === 'started' ? startedMs : createdMs,
    ...(level === 1 ? { dueDate: new Date(finishedMs).toISOString().slice(0, 10) } : {}),
    custom: level === 1 || dice() < 0.2 ? {} : { customfield_10028: points },
    body: {
      description: documentOf(
        'As a customer I want this so that I get on without calling support.',
      ),
    },
    histories: historiesOf(state, { assigneeId, startedMs, finishedMs }),
  };
  if (level === 1) return { ...issue, properties: madeUpScore(made) };
  return level === 0
    ? { ...issue, properties: propertiesOf(made, startedMs, issue.custom) }
    : { ...issue, properties: {} };
}

function propertiesOf(made: MadeUp, startedMs: number, custom: Readonly<Record<string, unknown>>) {
  const criteria = madeUpCriteria(made);
  if (made.state === 'new') return criteria;
  const has = { criteria: 'waymark.criteria' in criteria, estimate: 'customfield_10028' in custom };
  return { ...criteria, ...madeUpStart(startedMs, has) };
}

type Steps = {
  readonly assigneeId: string;
  readonly startedMs: number;
  readonly finishedMs: number;
};

function historiesOf(state: string, { assigneeId, startedMs, finishedMs }: Steps) {
  const status = { id: 'status', name: 'status' };
  const started = historyItem(status, ['10000', 'To Do'], ['3', 'In Progress']);
  const finished = [
    historyItem({ id: 'resolution', name: 'resolution' }, nobody, ['10000', 'Done']),
    historyItem(status, ['3', 'In Progress'], ['10002', 'Done']),
  ];
  return [
    ...(state === 'new' ? [] : [{ authorId: assigneeId, createdMs: startedMs, items: [started] }]),
    ...(state === 'done' ? [{ authorId: assigneeId, createdMs: finishedMs, items: finished }] : []),
  ];
}
