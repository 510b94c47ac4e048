import type { RecordKindName } from '#domain/record/record';
import { defaultSettings } from '#domain/settings/settings';
import { recordKindOf } from './record-kinds';
import { handlers } from './resolver';

type Payload = Readonly<Record<string, unknown>>;

const place = { pageId: '65537', macroId: 'c0ffee00-0000' };
const order = { projectId: '10000', level: 'epic' };
const sessionId = 'sessionofepics01';
const view = {
  project: { key: 'PAY', name: 'Payments' },
  audience: 'leadership',
  asOf: '2026-11-02',
  readAt: '2026-11-02T09:00:00.000Z',
  itemName: 'epics',
  items: [],
  markers: [],
  numbers: [],
  forecasts: [],
  forecastBasis: { finished: 0, weeks: 8 },
  evidence: 'changelog',
  workItems: 0,
};
const operation = (change: unknown) => ({ clientId: 'client-1', seq: 1, change });
const applied = { kind: 'settings', subjectId: '10000', operations: [operation({})] };

/** Of every question, what a page sends. */
const sound: Readonly<Record<string, Payload>> = {
  'record.apply': applied,
  'record.read': { kind: 'criteria', subjectId: '10001' },
  'record.history': { kind: 'criteria', subjectId: '10001' },
  'criteria.followTemplate': {
    projectId: '10000',
    templateId: 'story',
    issueIds: ['10001'],
    act: 'bring',
    pushId: 'push-1',
  },
  'criteria.fillCards': { projectId: '10000', issueIds: ['10001'] },
  'macro.publish': { ...place, note: '', view },
  'macro.unpublish': place,
  'macro.snapshot': place,
  'macro.snapshots': { pageId: '65537' },
  'macro.shares': { projectId: '10000', asOf: '2026-11-02' },
  'readiness.ownAccess': { projectId: '10000' },
  'readiness.keepers': { projectId: '10000' },
  'scoring.keepRank': {
    ...order,
    before: ['10001'],
    after: ['10001'],
    part: { index: 0, of: 1 },
  },
  'scoring.findRank': order,
  'scoring.readRank': { ...order, id: '10000:1' },
  'scoring.forgetRank': { projectId: '10000', id: '10000:1' },
  'session.open': {
    sessionId,
    projectId: '10000',
    title: 'Epics',
    scale: [1, 2, 3, 5, 8, 13, 20],
    columns: ['jobSize'],
    items: ['10001'],
    people: [{ accountId: 'acc-ben', columns: ['jobSize'] }],
  },
  'session.list': { projectId: '10000' },
  'session.read': { sessionId },
  'session.vote': { sessionId, votes: [{ issueId: '10001', column: 'jobSize', value: 3 }] },
  'session.change': { sessionId, change: { type: 'run' } },
};

const tooLong = 'x'.repeat(1_000_000);
const tooMany = Array.from({ length: 10_001 }, (_, index) => String(index + 1));
const notObjects = [undefined, null, true, 7, 'text', tooLong, [], tooMany];
const withProto: unknown = JSON.parse('{"__proto__":{"type":"run"}}');

describe('a question of a page', () => {
  it('is in the table below, whatever it is', () => {
    expect(Object.keys(sound).sort()).toEqual(Object.keys(handlers).sort());
  });

  it.each(Object.entries(sound))('is read where it is sound: %s', async (name, payload) => {
    const calls = answerCalls();
    await ask(name, payload);
    expect(calls).not.toEqual([]);
  });

  it.each(Object.entries(sound))(
    'is refused before anything is asked: %s',
    async (name, payload) => {
      const calls = answerCalls();
      for (const [what, hostile] of hostileFormsOf(payload)) {
        const answer = await ask(name, hostile);
        expect({ what, answer }).toMatchObject({
          what,
          answer: { ok: false, error: { code: 'UNREADABLE' } },
        });
      }
      expect(calls).toEqual([]);
    },
  );
});

const changes: Record<string, unknown> = {
  criteria: { type: 'tick', id: 'first' },
  readiness: { type: 'confirm', rule: 'has-estimate' },
  scoring: { type: 'score', column: 'jobSize', value: 3 },
  scenarios: { type: 'forget', id: 'first' },
  settings: { type: 'remove', path: ['wsjf'] },
  metrics: { type: 'remove', id: 'churn-of-customers' },
};

describe('a change of a record', () => {
  it.each(Object.keys(changes) as RecordKindName[])('is refused where it is none: %s', (name) => {
    const kind = recordKindOf(name, { projectId: '10000', settings: defaultSettings });
    const hostile = [...notObjects, {}, { type: 'constructor' }, { type: '__proto__' }, withProto];
    expect(hostile.map((change) => kind?.parseChange(change).ok)).toEqual(hostile.map(() => false));
  });

  it.each([['__proto__', 'polluted'], ['constructor'], ['wsjf', 'prototype']])(
    'reaches nothing beyond the settings: %s',
    async (...path) => {
      const calls = answerCalls({ held: ['ADMINISTER_PROJECTS'] });
      const change = { type: 'set', path, value: true };
      expect(
        await ask('record.apply', { ...applied, operations: [operation(change)] }),
      ).toMatchObject({ ok: true, value: { outcomes: [{ result: 'refused' }] } });
      expect(calls.filter(isWrite)).toEqual([]);
    },
  );
});

describe('a question that writes', () => {
  const records = Object.entries(changes).map(([kind, change]) => ({
    name: 'record.apply',
    payload: { kind, subjectId: '10000', operations: [operation(change)] },
  }));
  const others = Object.entries(sound)
    .filter(([name]) => /(Template|Cards|publish|keepRank|forgetRank|open|vote|change)$/.test(name))
    .map(([name, payload]) => ({ name, payload }));

  it.each([...records, ...others])(
    'writes nothing for somebody who may only look: $name',
    async ({ name, payload }) => {
      const calls = answerCalls({ held: ['BROWSE_PROJECTS'] });
      const answer = await ask(name, payload);
      expect(answer).toMatchObject({ ok: false });
      expect(answer).not.toMatchObject({ error: { code: 'UNEXPECTED' } });
      expect(calls.filter(isWrite)).toEqual([]);
    },
  );

  it('writes for somebody who may', async () => {
    const calls = answerCalls({ held: ['SCHEDULE_ISSUES'] });
    expect(await ask('scoring.keepRank', sound['scoring.keepRank'])).toMatchObject({ ok: true });
    expect(calls.filter(isWrite)).toHaveLength(1);
  });
});

// Helpers

/** Not to be read as text that somebody typed. */
const freeTexts = ['title', 'note', 'level'];
const tricks = [
  '../10001',
  '10001?expand=names',
  '10001#top',
  '10001/../../myself',
  '',
  ' 10001',
  '10000:../1',
  '10000:1?x',
];

/** A payload made wrong in one place each, with the name of what is wrong. */
function hostileFormsOf(payload: Payload): readonly (readonly [string, unknown])[] {
  const inherited = ['__proto__', 'constructor', 'toString'].map(
    (key) => [key, Object.fromEntries([...Object.entries(payload), [key, {}]])] as const,
  );
  const parts = Object.entries(payload).flatMap(([key, value]) =>
    wrongForms(key, value).map((wrong, at) => [
      `${key} ${String(at)}`,
      { ...payload, [key]: wrong },
    ]),
  );
  return [
    ...notObjects.map((form, at) => [`no object ${String(at)}`, form] as const),
    ['in a list', [payload]],
    ['empty', {}],
    ['one more property', { ...payload, asApp: true }],
    ...inherited,
    ...(parts as [string, unknown][]),
  ];
}

function wrongForms(key: string, value: unknown): readonly unknown[] {
  const always = [null, true, {}, { type: '__proto__' }, withProto, tooLong];
  if (Array.isArray(value)) {
    const [first] = value as unknown[];
    const long = tooMany.map((id) => (typeof first === 'string' ? id : first));
    return [...always, 7, long, [null], [[]], ...(typeof first === 'string' ? [tricks] : [])];
  }
  if (typeof value === 'string')
    return [...always, 7, [], ...(freeTexts.includes(key) ? [] : tricks)];
  return [...always, 7, [], tooMany];
}

const ask = async (name: string, payload: unknown): Promise<unknown> => {
  const handler = handlers[name as keyof typeof handlers] as (
    asked: Readonly<Record<'payload' | 'context', unknown>>,
  ) => Promise<unknown>;
  return handler({ payload, context: { accountId: 'acc-vic' } });
};

type Call = { readonly path: string; readonly method: string };

/** Answers as a site with nothing stored and one work item, and notes what it was asked. */
function answerCalls({ held = [] as readonly string[] } = {}): readonly Call[] {
  const calls: Call[] = [];
  Object.assign(globalThis, {
    __forge_runtime__: { metrics: {} },
    __forge_fetch__: (_target: unknown, path: string, { method = 'GET' }: { method?: string }) => {
      calls.push({ path, method });
      const [, found] = answersBy(held).find(([shape]) => shape.test(path)) ?? [];
      const status = found === undefined ? 404 : 200;
      return Promise.resolve(
        Response.json(found ?? { code: 'KEY_NOT_FOUND', message: '' }, { status }),
      );
    },
  });
  return calls;
}

const answersBy = (held: readonly string[]): readonly (readonly [RegExp, unknown])[] => [
  [
    /mypermissions/,
    { permissions: Object.fromEntries(held.map((key) => [key, { havePermission: true }])) },
  ],
  [/permissions\/check/, { projectPermissions: [] }],
  [/operations/, { operations: [{ operation: 'read', targetType: 'page' }] }],
  [/issue\/\d+/, { key: 'PAY-1', fields: { project: { id: '10000', key: 'PAY' } } }],
  [/project\/\d+$/, { id: '10000', key: 'PAY' }],
  [/\/query$/, { data: [] }],
  [/\/set$/, {}],
];

const isWrite = ({ path, method }: Call): boolean =>
  path.startsWith('/api/v1/')
    ? !/\/(get|query)$/.test(path)
    : method !== 'GET' && !path.includes('permissions/check');
