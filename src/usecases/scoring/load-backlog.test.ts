import type { BacklogProgress, BacklogPorts } from './load-backlog';
import { loadBacklog } from './load-backlog';
import { loadHoweverBusy } from './load-however-busy';

describe('loadBacklog', () => {
  it('answers every work item once, in the order of the query', async () => {
    const site = fakeSite(1234, { perPage: 500 });
    const items = await loadBacklog('project = PAY', site.ports);
    expect(items.map(({ id }) => id)).toEqual(site.ids);
  });

  it('needs one request a page of ids and one a hundred rows', async () => {
    const site = fakeSite(1234, { perPage: 500 });
    await loadBacklog('project = PAY', site.ports);
    expect(site.requests()).toBe(3 + 5 + 5 + 3);
  });

  it('keeps to ten at once and forty a second', async () => {
    const site = fakeSite(10_000, { perPage: 5000 });
    await loadBacklog('project = PAY', site.ports);
    expect(site.mostAtOnce()).toBeLessThanOrEqual(10);
    expect(site.mostInASecond()).toBeLessThanOrEqual(41);
  });

  it('tells what has arrived from the first answer on, and ends complete', async () => {
    const site = fakeSite(3000, { perPage: 5000 });
    const told: BacklogProgress[] = [];
    await loadBacklog('project = PAY', site.ports, { onProgress: (one) => told.push(one) });
    expect(told[0]).toMatchObject({ loaded: 100, isComplete: false, isMore: false });
    expect(told.at(-1)).toMatchObject({ loaded: 3000, total: 3000, isComplete: true });
  });

  it('leaves no gap for what is gone or hidden meanwhile', async () => {
    const site = fakeSite(300, { perPage: 5000, hidden: new Set(['10005', '10250']) });
    const items = await loadBacklog('project = PAY', site.ports);
    expect(items).toHaveLength(298);
    expect(items.every(({ key }) => key !== 'PAY-5')).toBe(true);
  });

  it('is empty for an empty backlog', async () => {
    expect(await loadBacklog('project = PAY', fakeSite(0, { perPage: 5000 }).ports)).toEqual([]);
  });

  it('ends with the fault of a request', async () => {
    const { ports } = fakeSite(300, { perPage: 5000 });
    const broken = { ...ports, readIssues: () => Promise.reject(new Error('gone')) };
    await expect(loadBacklog('project = PAY', broken)).rejects.toThrow('gone');
  });
});

describe('loadHoweverBusy', () => {
  it('keeps what has arrived, and asks again for the rest alone', async () => {
    const site = fakeSite(1000, { perPage: 5000 });
    const asked: string[] = [];
    let refusals = 3;
    const readIssues: BacklogPorts['readIssues'] = async (batch) => {
      if (asked.length >= 400 && refusals > 0) {
        refusals -= 1;
        throw new Error('busy');
      }
      asked.push(...batch);
      return site.ports.readIssues(batch);
    };
    const rests: number[] = [];
    const items = await loadHoweverBusy(
      'project = PAY',
      { ...site.ports, readIssues },
      {
        isPassing: () => true,
        onRest: () => rests.push(asked.length),
      },
    );
    expect(items.map(({ id }) => id)).toEqual(site.ids);
    expect(asked).toHaveLength(1000);
    expect(rests[0]).toBe(400);
  });

  it.each([
    { given: 'before the first row', from: 0, isPassing: true },
    { given: 'where waiting does not help', from: 400, isPassing: false },
  ])('ends with the fault $given', async ({ from, isPassing }) => {
    const site = fakeSite(1000, { perPage: 5000 });
    let read = 0;
    const readIssues: BacklogPorts['readIssues'] = (batch) => {
      read += batch.length;
      return read > from ? Promise.reject(new Error('busy')) : site.ports.readIssues(batch);
    };
    const loading = loadHoweverBusy(
      'project = PAY',
      { ...site.ports, readIssues },
      {
        isPassing: () => isPassing,
        onRest: () => undefined,
      },
    );
    await expect(loading).rejects.toThrow('busy');
  });
});

// Helpers

type Site = {
  readonly ports: BacklogPorts;
  readonly ids: readonly string[];
  readonly requests: () => number;
  readonly mostAtOnce: () => number;
  readonly mostInASecond: () => number;
};

/** A site with its own clock: every request takes 150 ms of it. */
function fakeSite(
  count: number,
  { perPage, hidden = new Set() }: { perPage: number; hidden?: ReadonlySet<string> },
): Site {
  const ids = Array.from({ length: count }, (_, at) => String(10_001 + at)).reverse();
  const clock = fakeClock();
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const asked = async (): Promise<void> => {
    begun.push(clock.now());
    running += 1;
    most = Math.max(most, running);
    await clock.wait(150);
    running -= 1;
  };
  const readIds: BacklogPorts['readIds'] = async (_, token) => {
    await asked();
    const from = Number(token ?? '0');
    const next = from + perPage;
    const page = ids.slice(from, next);
    return next < count ? { ids: page, nextPageToken: String(next) } : { ids: page };
  };
  const readIssues: BacklogPorts['readIssues'] = async (batch) => {
    await asked();
    const shown = [...batch].sort().filter((id) => !hidden.has(id));
    return shown.map((id) => ({ id, key: `PAY-${String(Number(id) - 10_000)}`, fields: {} }));
  };
  return {
    ports: { readIds, readIssues, now: clock.now, wait: clock.wait },
    ids,
    requests: () => begun.length,
    mostAtOnce: () => most,
    mostInASecond: () =>
      Math.max(...begun.map((at) => begun.filter((one) => one >= at && one < at + 1000).length)),
  };
}

/** Time that passes when everybody waits. */
function fakeClock(): { now: () => number; wait: (ms: number) => Promise<void> } {
  let time = 0;
  let pending: { at: number; resolve: () => void }[] = [];
  const advance = (): void => {
    setImmediate(() => {
      pending.sort((a, b) => a.at - b.at);
      const [first] = pending;
      if (first === undefined) return;
      pending = pending.slice(1);
      time = Math.max(time, first.at);
      first.resolve();
      if (pending.length > 0) advance();
    });
  };
  return {
    now: () => time,
    wait: (ms) =>
      new Promise((resolve) => {
        pending.push({ at: time + ms, resolve });
        if (pending.length === 1) advance();
      }),
  };
}
