import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal, nothing, post } from '../../route';
import { jsonObject, knownObject, pageOf, textsOf, wordOf } from '../body';
import { historyItem } from '../edit/history-item';
import type { Side } from '../edit/history-item';
import { allowed, browsableIssue } from '../guards';
import type { CatalogSprint } from '../issue/catalog';
import type { Jira } from '../jira-store';
import { visibleBoard, visibleSprint } from './board-store';
import { writeIssue } from '../edit/write-issue';

const most = 50;
const known = 'name startDate endDate completeDate originBoardId goal state id self createdDate';

/** Sprints: list, read, create, change, fill; back to the backlog. */
export const sprintRoutes = (jira: Jira): readonly Route[] => [
  get('/rest/agile/1.0/board/:boardId/sprint?startAt&maxResults&state', (call) => {
    const board = visibleBoard(jira, call, call.params['boardId'] ?? '');
    if (board.type !== 'scrum') throw jiraRefusal(400, 'The board does not support sprints');
    const states = call.query.get('state')?.split(',');
    const sprints = jira.sprints
      .all()
      .filter(({ boardId, state }) => boardId === board.id && states?.includes(state) !== false);
    return answered(pageOf(call, sprints, { most, show: (sprint) => sprintBean(call, sprint) }));
  }),
  post('/rest/agile/1.0/sprint', (call) => {
    const asked = knownObject(call, known);
    const board = visibleBoard(jira, call, wordOf(asked['originBoardId']));
    manages(jira, call, board.projectId);
    const { name } = asked;
    if (typeof name !== 'string' || name === '' || name.length > 30)
      throw jiraRefusal(
        400,
        'The sprint name must be given and cannot be longer than 30 characters.',
      );
    const sprint = jira.sprints.put({
      ...{ name, state: 'future', ...parse(asked) },
      id: jira.sprints.nextId(),
      boardId: board.id,
    });
    const body = sprintBean(call, sprint);
    jira.emit({ eventType: 'avi:jira-software:created:sprint', sprint: body });
    return { status: 201, body };
  }),
  ...(['PUT', 'POST'] as const).map((method): Route => ({
    method,
    path: '/rest/agile/1.0/sprint/:sprintId',
    answer(call) {
      const sprint = visibleSprint(jira, call, call.params['sprintId'] ?? '');
      manages(jira, call, visibleBoard(jira, call, sprint.boardId).projectId);
      const next = jira.sprints.put(changed(jira, sprint, knownObject(call, known)));
      const verb =
        next.state === sprint.state ? 'updated' : next.state === 'active' ? 'started' : 'closed';
      jira.emit({ eventType: `avi:jira-software:${verb}:sprint`, sprint: sprintBean(call, next) });
      return answered(sprintBean(call, next));
    },
  })),
  post('/rest/agile/1.0/sprint/:sprintId/issue', (call) => {
    const sprint = visibleSprint(jira, call, call.params['sprintId'] ?? '');
    if (sprint.state === 'closed')
      throw jiraRefusal(400, 'Sprint has been completed; issues cannot be added to it.');
    putInSprint(jira, call, sprint);
    return nothing;
  }),
  post('/rest/agile/1.0/backlog/issue', (call) => {
    putInSprint(jira, call, undefined);
    return nothing;
  }),
];

/** A sprint as the agile API shows it. */
export const sprintBean = (call: Call, sprint: CatalogSprint): object => ({
  id: Number(sprint.id),
  self: `${call.origin}/rest/agile/1.0/sprint/${sprint.id}`,
  state: sprint.state,
  name: sprint.name,
  ...{ startDate: sprint.startDate, endDate: sprint.endDate, completeDate: sprint.completeDate },
  originBoardId: Number(sprint.boardId),
  goal: sprint.goal ?? '',
});

const manages = (jira: Jira, call: Call, projectId: string) =>
  allowed(jira, call, { permission: 'MANAGE_SPRINTS_PERMISSION', on: { projectId } });

function parse(body: Readonly<Record<string, unknown>>): Partial<CatalogSprint> {
  const text = (name: string) => (typeof body[name] === 'string' ? { [name]: body[name] } : {});
  const instant = (name: string) => {
    const value = body[name];
    if (value === undefined || value === null) return {};
    const ms = Date.parse(wordOf(value).replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    if (Number.isNaN(ms)) throw jiraRefusal(400, `The ${name} is no date.`);
    return { [name]: new Date(ms).toISOString() };
  };
  return { ...text('name'), ...text('goal'), ...instant('startDate'), ...instant('endDate') };
}

const order = ['future', 'active', 'closed'];

function changed(
  jira: Jira,
  sprint: CatalogSprint,
  body: Readonly<Record<string, unknown>>,
): CatalogSprint {
  const state = (body['state'] ?? sprint.state) as CatalogSprint['state'];
  const step = order.indexOf(state) - order.indexOf(sprint.state);
  if (!order.includes(state) || step < 0 || step > 1)
    throw jiraRefusal(400, `The sprint cannot go from ${sprint.state} to ${state}.`);
  const next = { ...sprint, ...parse(body), state };
  if (
    step === 1 &&
    state === 'active' &&
    (next.startDate === undefined || next.endDate === undefined)
  )
    throw jiraRefusal(400, 'The sprint needs a start date and an end date to be started.');
  return step === 1 && state === 'closed'
    ? { ...next, completeDate: new Date(jira.clock.now()).toISOString() }
    : next;
}

function putInSprint(jira: Jira, call: Call, sprint: CatalogSprint | undefined): void {
  const names = textsOf(jsonObject(call)['issues']);
  if (names === undefined || names.length > most)
    throw jiraRefusal(400, `The list of issues must have at most ${String(most)} entries.`);
  const known = jira.customFields.all().find(({ name }) => name === 'Sprint');
  const field = { id: known?.id ?? 'sprint', name: 'Sprint' };
  const side = (ids: readonly string[]): Side => [
    ids.join(', '),
    ids.map((id) => jira.sprints.find(id)?.name ?? id).join(', '),
  ];
  for (const name of names) {
    const issue = browsableIssue(jira, call, name);
    const authorId = allowed(jira, call, { permission: 'SCHEDULE_ISSUES', on: issue });
    const past = issue.sprintIds.filter((id) => jira.sprints.find(id)?.state === 'closed');
    const sprintIds = sprint === undefined ? past : [...past, sprint.id];
    if (sprintIds.join() === issue.sprintIds.join()) continue;
    const items = [historyItem(field, side(issue.sprintIds), side(sprintIds))];
    writeIssue(jira, issue, { patch: { sprintIds }, authorId, items });
  }
}
