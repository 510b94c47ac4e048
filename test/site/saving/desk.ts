import type { Connection } from '#atlassian/send';
import type { ApplyAnswer, ApplyRequest } from '#contract/record';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { createOutbox } from '#usecases/records/outbox';
import type { RecordKind } from '#usecases/records/record-kind';
import type { NamedFile } from '../../../src/ports/request';
import type { PersonName, RunningSite } from '../start-site';

type Kept<State, Change> = Pick<RecordKind<State, Change>, 'rules' | 'parseState' | 'parseChange'>;

/** What somebody who saves has before them: the ways out of a page, over a running site. */
export type Desk = {
  readonly site: RunningSite;
  /** Makes changes of a record as the surfaces do, through an outbox, until all are acknowledged. */
  readonly write: <State, Change>(
    kind: Kept<State, Change>,
    subjectId: string,
    changes: readonly Change[],
    person?: PersonName,
  ) => Promise<void>;
  /** Asks a function, as often as a person would press again, until it is done. */
  readonly press: <T>(
    functionKey: string,
    payload: object,
    options?: { readonly person?: PersonName; readonly moduleKey?: string },
  ) => Promise<T>;
  /** Does something again until it is done. */
  readonly insist: <T>(work: () => Promise<T>) => Promise<T>;
  /** Jira as a page of this person reaches it. */
  readonly jiraAs: (person: PersonName) => Connection;
  /** What the site answers to an administrator: found, made or not there. */
  readonly ask: <T>(method: 'GET' | 'POST', path: string, sent?: object) => Promise<T>;
};

const most = 80;
let desks = 0;

/** A desk on a running site; `note` hears of each call to Jira that leaves it. */
export function deskOn(
  site: RunningSite,
  note: (method: string, path: string) => void = () => undefined,
): Desk {
  desks += 1;
  const client = `desk-${String(desks)}-client`;
  let outboxes = 0;

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      site.clock.after(ms, resolve);
    });

  const insist = async <T>(work: () => Promise<T>): Promise<T> => {
    for (let tried = 1; ; tried += 1) {
      try {
        return await work();
      } catch (error) {
        if (tried === most || error instanceof Refused) throw error;
        await pause(500);
      }
    }
  };

  return {
    site,
    insist,
    async write<State, Change>(
      { rules, parseState, parseChange }: Kept<State, Change>,
      subjectId: string,
      changes: readonly Change[],
      person: PersonName = 'product-owner',
    ) {
      outboxes += 1;
      const refusals: Problem[] = [];
      const outbox = createOutbox<State, Change>({
        ...{ rules, parseState, parseChange, subjectId, kind: rules.kind },
        clientId: `${client}-${String(outboxes)}`,
        actor: () => ({ accountId: person, at: '2026-03-09T10:00:00.000Z', abilities: abilities }),
        apply: (request: ApplyRequest) =>
          site.as(person).invoke('project-page', 'record.apply', request) as Promise<
            Result<ApplyAnswer, Problem>
          >,
        kept: {
          ...{ names: () => [], read: () => undefined, write: () => true },
          remove: () => undefined,
        },
        later: (work, ms) => site.clock.after(ms, work),
        onRefused: (_, problem) => void refusals.push(problem),
      });
      await offerAll(outbox, changes, () => pause(1_000));
      while (outbox.status().unsent > 0 && refusals.length === 0) await pause(1_000);
      if (refusals.length > 0) throw new Error(JSON.stringify(refusals));
      outbox.close();
    },
    press: (functionKey, payload, { person = 'product-owner', moduleKey = 'project-page' } = {}) =>
      insist(async () => {
        const answer = await site.as(person).invoke(moduleKey, functionKey, payload);
        return told(answer as Result<never, Problem>);
      }),
    jiraAs: (person) => ({
      wait: pause,
      async request({ method, path, body, file }) {
        note(method, path);
        const answer = await site.as(person).fetch(path, {
          ...{ method, headers: file === undefined ? sendsJson : sendsForm },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          ...(file === undefined ? {} : { body: formOf(file) }),
        });
        const text = await answer.text();
        const headers = Object.fromEntries(answer.headers);
        return { status: answer.status, headers, ...(text ? { json: JSON.parse(text) } : {}) };
      },
    }),
    ask: <T>(method: 'GET' | 'POST', path: string, sent?: object) =>
      insist(async () => {
        const body = sent === undefined ? {} : { body: JSON.stringify(sent) };
        const answer = await site.as('admin').fetch(path, { method, ...body });
        if (!answer.ok && answer.status !== 404) throw new Error(`${path}: ${await answer.text()}`);
        return (await answer.json()) as T;
      }),
  };
}

/** A work item of its own, so that nothing but this saving is on it; answers its id. */
export async function newStory(desk: Desk, projectKey = 'PAY'): Promise<string> {
  const project = { key: projectKey };
  const fields = { project, issuetype: { name: 'Story' }, summary: 'Saved upon' };
  return (await desk.ask<{ id: string }>('POST', '/rest/api/3/issue', { fields })).id;
}

/** The id of the project PAY, or of another. */
export const projectId = async (desk: Desk, key = 'PAY'): Promise<string> =>
  (await desk.ask<{ id: string }>('GET', `/rest/api/3/project/${key}`)).id;

// Helpers

const abilities = ['accept', 'administer'];
const sendsJson = { 'content-type': 'application/json' };
const sendsForm = { 'x-atlassian-token': 'no-check' };

function formOf({ name, content }: NamedFile): FormData {
  const form = new FormData();
  form.append('file', content, name);
  return form;
}

/** A refusal that pressing again does not change. */
class Refused extends Error {}

/** What was answered. @throws Where it was refused, or Waymark says that it goes on later. */
function told<T>(answer: Result<T, Problem>): T {
  if (answer.ok) return answer.value;
  const words = `${answer.error.code}: ${answer.error.message}`;
  throw ['TRY_LATER', 'UNEXPECTED'].includes(answer.error.code)
    ? new Error(words)
    : new Refused(words);
}

type Making<Change> = { readonly make: (change: Change) => Result<unknown, Problem> };

async function offerAll<Change>(
  outbox: Making<Change>,
  changes: readonly Change[],
  rest: () => Promise<void>,
): Promise<void> {
  for (const change of changes) {
    told(outbox.make(change));
    await rest();
  }
}
