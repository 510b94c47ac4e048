import type { Handlers } from '@forge/resolver';
import type { SessionDefinitions } from '#contract/scoring/session-definitions';
import {
  parseListSessions,
  parseOpenSession,
  parseReadSession,
  parseSessionChange,
  parseVotes,
} from '#contract/scoring/session-definitions';
import { methodOf } from '#contract/scoring/scoring-settings';
import type { Problem } from '#domain/problem';
import { notAllowed } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { AgreeChange } from '#domain/scoring/session/change-session';
import { instantAt } from '#domain/time/instant';
import { applyToRecord } from '../../usecases/records/apply-to-record';
import { scoringRecordFor } from '../../usecases/records/scoring-record';
import { castInSession } from '../../usecases/scoring/session/cast-in-session';
import { changeOpenSession, operationOf } from '../../usecases/scoring/session/change-open-session';
import { listSessions } from '../../usecases/scoring/session/list-sessions';
import { openSession } from '../../usecases/scoring/session/open-session';
import type { ReadSession, SessionTask } from '../../usecases/scoring/session/session-task';
import { openedSession, viewFor } from '../../usecases/scoring/session/session-task';
import { kvsSessionStore as store } from '../kvs/session-store';
import { enqueue } from '../triggers/evaluation-queue';
import { answer } from './answer';
import { portsFor } from './copies';
import { seenInSession } from './seen-in-session';
import { factsOf } from './subject-facts';

const taskOf = (accountId: string): SessionTask => ({
  accountId,
  now: instantAt(Date.now()),
  store,
  whichSeen: (session) => seenInSession(session, accountId),
});

/**
 * The handlers of `session.*`. Opening or running one and agreeing on a number take the permission to edit work
 * items; reading and voting take the invitation, which storage alone decides. A session holds ids and
 * numbers, of which everybody gets those of the work items that they see; titles are read as the viewer.
 */
export const sessionResolvers: Handlers<SessionDefinitions> = {
  'session.open': answer(async ({ payload, accountId }) => {
    const request = parseOpenSession(payload);
    if (!request.ok) return request;
    const allowed = await mayEdit(request.value.projectId, accountId);
    return allowed.ok ? openSession(request.value, taskOf(accountId)) : allowed;
  }),

  'session.list': answer(async ({ payload, accountId }) => {
    const request = parseListSessions(payload);
    if (!request.ok) return request;
    return ok(await listSessions(request.value.projectId, taskOf(accountId)));
  }),

  'session.read': answer(async ({ payload, accountId }) => {
    const request = parseReadSession(payload);
    if (!request.ok) return request;
    const read = await openedSession(request.value.sessionId, taskOf(accountId));
    return read.ok ? viewFor(read.value, taskOf(accountId)) : read;
  }),

  'session.vote': answer(async ({ payload, accountId }) => {
    const request = parseVotes(payload);
    return request.ok ? castInSession(request.value, taskOf(accountId)) : request;
  }),

  'session.change': answer(async ({ payload, accountId }) => {
    const request = parseSessionChange(payload);
    if (!request.ok) return request;
    const { sessionId, change } = request.value;
    const task = taskOf(accountId);
    const allowed = change.type === 'run' ? await mayRun(sessionId, task) : ok(null);
    if (!allowed.ok) return allowed;
    const changed =
      change.type === 'agree'
        ? await agree(sessionId, change, task)
        : await changeOpenSession(sessionId, change, task);
    return changed.ok ? viewFor(changed.value, task) : changed;
  }),
};

/** May the person edit work items of this project? Opening a session and running one takes that. */
async function mayEdit(projectId: string, accountId: string): Promise<Result<null, Problem>> {
  const facts = await factsOf('settings', projectId, accountId);
  if (!facts.ok) return facts;
  return facts.value.held.includes('EDIT_ISSUES')
    ? ok(null)
    : refused(notAllowed('Edit work items', facts.value.projectKey));
}

async function mayRun(sessionId: string, task: SessionTask): Promise<Result<null, Problem>> {
  const read = await openedSession(sessionId, task);
  return read.ok ? mayEdit(read.value.session.projectId, task.accountId) : read;
}

/** Agrees on a number and makes it the score, for someone who may edit that very work item. */
async function agree(
  sessionId: string,
  change: AgreeChange,
  task: SessionTask,
): Promise<Result<ReadSession, Problem>> {
  const { issueId: subjectId } = change;
  const invited = await openedSession(sessionId, task);
  if (!invited.ok) return invited;
  const facts = await factsOf('scoring', subjectId, task.accountId);
  if (!facts.ok) return facts;
  const { projectId, settings } = facts.value;
  const kind = scoringRecordFor(methodOf(projectId, settings.sections['scoring']));
  const abilities = await kind.authorize(facts.value);
  if (!abilities.ok) return abilities;
  const changed = await changeOpenSession(sessionId, change, task);
  if (!changed.ok) return changed;
  const operation = operationOf(changed.value.session, change);
  if (operation === undefined) return changed;
  const actor = { accountId: task.accountId, at: task.now, abilities: abilities.value };
  const scored = await applyToRecord(
    { kind, subjectId, operations: [operation], actor },
    portsFor('scoring', subjectId),
  );
  if (!scored.ok) return scored;
  await enqueue([subjectId]).catch(() => undefined);
  return changed;
}
