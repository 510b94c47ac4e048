import fc from 'fast-check';
import type { ApplyAnswer, ApplyRequest } from '#contract/record';
import { newerData } from '#contract/record';
import type { Problem } from '#domain/problem';
import { notAllowed, unexpected } from '#domain/problem';
import type { Actor, RecordRules } from '#domain/record/record';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { KeptText } from '../../ports/kept-text';
import type { StoredRecord } from '../../ports/record-store';
import type { ApplyPorts } from './apply-to-record';
import { applyToRecord } from './apply-to-record';
import type { Outbox } from './outbox';
import { createOutbox } from './outbox';
import type { RecordKind } from './record-kind';

type Words = readonly string[];

const rules: RecordRules<Words, string> = {
  kind: 'criteria',
  empty: [],
  apply: (state, change) =>
    change === 'no' ? refused(notAllowed('Edit work items', 'PAY')) : ok([...state, change]),
};
const kind: RecordKind<Words, string> = {
  rules,
  parseState: (json) => ok(json as Words),
  parseChange: (json) => (typeof json === 'string' ? ok(json) : refused(newerData())),
  authorize: () => Promise.resolve(ok([])),
  copies: (state, version) => [{ propertyKey: 'words', value: { version, state } }],
  fromCopy: (value) => ok((value as { state: Words }).state),
};
const actor: Actor = { accountId: 'acc-ana', at: '2026-03-09T10:00:00.000Z', abilities: [] };

describe('createOutbox', () => {
  it('shows a change at once and is saved when it was acknowledged', async () => {
    const site = startSite();
    const { outbox } = openPage(site, 'page-one');
    outbox.make('pays by card');
    expect(outbox.state()).toEqual(['pays by card']);
    expect(outbox.status().phase).toBe('saving');
    await outbox.flush();
    expect(outbox.status()).toEqual({ phase: 'saved', unsent: 0, isKept: true });
    expect(site.state()).toEqual(['pays by card']);
  });

  it('hands a refused change back with the reason, and goes on', async () => {
    const site = startSite();
    const { outbox, handedBack } = openPage(site, 'page-one', { refuse: 'secret' });
    outbox.make('secret');
    outbox.make('open');
    await outbox.flush();
    expect(handedBack).toEqual([['secret', 'NOT_ALLOWED']]);
    expect(outbox.state()).toEqual(['open']);
  });

  it('refuses at once what the rules refuse', () => {
    const { outbox } = openPage(startSite(), 'page-one');
    expect(outbox.make('no')).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(outbox.status().unsent).toBe(0);
  });

  it('keeps trying while the answer is lost, and counts the change once', async () => {
    const site = startSite();
    const { outbox } = openPage(site, 'page-one', { loseAnswers: 3 });
    outbox.make('once');
    for (let tried = 0; tried < 4; tried += 1) await outbox.flush();
    expect(site.state()).toEqual(['once']);
    expect(outbox.status().phase).toBe('saved');
  });

  it('says that it retries while nothing answers', async () => {
    const { outbox } = openPage(startSite(), 'page-one', { loseRequests: 1 });
    outbox.make('later');
    await outbox.flush();
    expect(outbox.status().phase).toBe('retrying');
    expect(outbox.state()).toEqual(['later']);
  });

  it('sends once what is hurried twice, and hands a refused change back once', async () => {
    const { outbox, handedBack, asked } = openPage(startSite(), 'page-one', { refuse: 'secret' });
    outbox.make('open');
    const first = outbox.flush();
    outbox.make('secret');
    await Promise.all([first, outbox.flush(), outbox.flush()]);
    expect([asked, handedBack.length]).toEqual([[['open'], ['secret']], 1]);
  });

  it('sends what a closed page left behind', async () => {
    const site = startSite();
    const kept = keptText();
    openPage(site, 'page-one', { kept }).outbox.make('typed before the tab closed');
    const { outbox } = openPage(site, 'page-two', { kept });
    expect(outbox.state()).toEqual(['typed before the tab closed']);
    await outbox.flush();
    expect(site.state()).toEqual(['typed before the tab closed']);
    expect(kept.names()).toEqual([]);
  });

  it('tells that nothing survives a reload where storage is denied', () => {
    const { outbox } = openPage(startSite(), 'page-one', { kept: deniedText });
    outbox.make('fragile');
    expect(outbox.status().isKept).toBe(false);
  });

  it('ignores a copy that is older than what it knows', async () => {
    const site = startSite();
    const { outbox } = openPage(site, 'page-one');
    outbox.make('new');
    await outbox.flush();
    outbox.offer(0, ['old copy']);
    expect(outbox.state()).toEqual(['new']);
  });

  it('loses no acknowledged change of many pages in foul weather', async () => {
    const weather = fc.array(fc.constantFrom('fine', 'lost request', 'lost answer', 'busy'), {
      minLength: 5,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 8 }), weather, async (people, days) => {
        const site = startSite();
        const pages = Array.from({ length: people }, (_, index) =>
          openPage(site, `client-${index}`, { weather: [...days] }),
        );
        for (let change = 0; change < 5; change += 1)
          pages.forEach(({ outbox }, index) => outbox.make(`${index}/${change}`));
        for (let round = 0; round < 60 && pages.some(isUnsent); round += 1)
          await Promise.all(pages.map(({ outbox }) => outbox.flush()));
        const expected = pages.flatMap((_, index) =>
          Array.from({ length: 5 }, (__, change) => `${index}/${change}`),
        );
        expect([...site.state()].sort()).toEqual(expected.sort());
        expect(site.copy()).toEqual({ version: site.version(), state: site.state() });
      }),
      { numRuns: 30 },
    );
  });
});

// Helpers

const isUnsent = ({ outbox }: { outbox: Outbox<Words, string> }) => outbox.status().unsent > 0;

/** One record behind the real engine, with a store that interleaves and a copy that may land late. */
function startSite() {
  let stored: StoredRecord | undefined;
  let copy: unknown;
  const pause = () => new Promise((resolve) => setImmediate(resolve));
  const ports: ApplyPorts = {
    store: {
      read: async () => {
        await pause();
        return stored;
      },
      write: async (_kind, _id, { record }) => {
        await pause();
        if (record.version !== (stored?.version ?? 0) + 1) return false;
        stored = JSON.parse(JSON.stringify(record)) as StoredRecord;
        return true;
      },
      history: () => Promise.resolve([]),
    },
    readCopy: () => Promise.resolve(copy),
    publish: async ([document]) => {
      await pause();
      copy = document?.value;
      return true;
    },
    publishLater: () => Promise.resolve(),
  };
  const body = () => stored?.body as { state: Words } | undefined;
  return {
    apply: (request: ApplyRequest) =>
      applyToRecord(
        { kind, subjectId: request.subjectId, operations: request.operations, actor },
        ports,
      ),
    state: () => body()?.state ?? [],
    version: () => stored?.version ?? 0,
    copy: () => copy,
  };
}

type Site = ReturnType<typeof startSite>;

function openPage(
  site: Site,
  clientId: string,
  trouble: {
    kept?: KeptText;
    refuse?: string;
    loseAnswers?: number;
    loseRequests?: number;
    weather?: string[];
  } = {},
) {
  const handedBack: [string, string][] = [];
  const asked: string[][] = [];
  let { loseAnswers = 0, loseRequests = 0 } = trouble;
  const weather = trouble.weather ?? [];
  const apply = async (request: ApplyRequest): Promise<Result<ApplyAnswer, Problem>> => {
    asked.push(request.operations.map(({ change }) => String(change)));
    const today = weather.shift() ?? 'fine';
    if (today === 'busy') return refused(unexpected('abc'));
    if (loseRequests-- > 0 || today === 'lost request') throw new Error('offline');
    const answer = await site.apply({
      ...request,
      operations: request.operations.map((operation) =>
        operation.change === trouble.refuse ? { ...operation, change: 'no' } : operation,
      ),
    });
    if (loseAnswers-- > 0 || today === 'lost answer') throw new Error('offline');
    return answer;
  };
  const outbox = createOutbox<Words, string>({
    rules,
    parseState: kind.parseState,
    parseChange: kind.parseChange,
    kind: 'criteria',
    subjectId: '10012',
    clientId,
    actor: () => actor,
    apply,
    kept: trouble.kept ?? keptText(),
    later: () => () => undefined,
    onRefused: (change, problem) => handedBack.push([change, problem.code]),
  });
  return { outbox, handedBack, asked };
}

function keptText(): KeptText {
  const texts = new Map<string, string>();
  return {
    names: () => [...texts.keys()],
    read: (name) => texts.get(name),
    write: (name, text) => {
      texts.set(name, text);
      return true;
    },
    remove: (name) => void texts.delete(name),
  };
}

const deniedText: KeptText = {
  names: () => [],
  read: () => undefined,
  write: () => false,
  remove: () => undefined,
};
