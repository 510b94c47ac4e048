import type { Handlers } from '@forge/resolver';
import { isIssueKind, parseApplyRequest, parseReadRequest } from '#contract/record';
import type { RecordDefinitions } from '#contract/record-definitions';
import { unreadable } from '#domain/problem';
import type { RecordKindName } from '#domain/record/record';
import { ok, refused } from '#domain/result';
import { instantAt } from '#domain/time/instant';
import { applyToRecord, readRecord } from '../../usecases/records/apply-to-record';
import { kvsRecordStore } from '../kvs/record-store';
import { enqueue } from '../triggers/evaluation-queue';
import { answer } from './answer';
import { portsFor } from './copies';
import { recordKindOf } from './record-kinds';
import { factsOf } from './subject-facts';

/** How far back a history is shown. Of settings, to the beginning: what held once is found by applying all of it. */
const entriesAtMost: Partial<Record<RecordKindName, number>> = { settings: 3_000 };

/** The handlers of `record.*`: each checks the permission on the very issue or project named. */
export const recordResolvers: Handlers<RecordDefinitions> = {
  'record.apply': answer(async ({ payload, accountId }) => {
    const request = parseApplyRequest(payload);
    if (!request.ok) return request;
    const { kind: name, subjectId, operations } = request.value;
    const facts = await factsOf(name, subjectId, accountId);
    if (!facts.ok) return facts;
    const kind = recordKindOf(name, facts.value);
    if (kind === undefined) return refused(unreadable('request'));
    const abilities = await kind.authorize(facts.value);
    if (!abilities.ok) return abilities;
    const actor = { accountId, at: instantAt(Date.now()), abilities: abilities.value };
    const answered = await applyToRecord(
      { kind, subjectId, operations, actor },
      portsFor(name, subjectId, facts.value.settings),
    );
    if (answered.ok && isIssueKind(name)) await followUp(subjectId);
    return answered;
  }),

  'record.read': answer(async ({ payload, accountId }) => {
    const request = parseReadRequest(payload);
    if (!request.ok) return request;
    const { kind: name, subjectId } = request.value;
    const facts = await factsOf(name, subjectId, accountId);
    if (!facts.ok) return facts;
    const kind = recordKindOf(name, facts.value);
    if (kind === undefined) return refused(unreadable('request'));
    const record = await readRecord(kind, subjectId, portsFor(name, subjectId));
    if (!record.ok) return record;
    const abilities = await kind.authorize(facts.value);
    const { version, state } = record.value;
    return ok({ version, state, abilities: abilities.ok ? abilities.value : [] });
  }),

  'record.history': answer(async ({ payload, accountId }) => {
    const request = parseReadRequest(payload);
    if (!request.ok) return request;
    const { kind, subjectId } = request.value;
    const facts = await factsOf(kind, subjectId, accountId);
    if (!facts.ok) return facts;
    return ok(await kvsRecordStore.history(kind, subjectId, entriesAtMost[kind] ?? 100));
  }),
};

// What the app writes itself raises no event: the verdict follows through the queue, never holding up a save.
const followUp = (issueId: string): Promise<void> => enqueue([issueId]).catch(() => undefined);
