import fc from 'fast-check';
import { memoryChannels, memoryLocks } from '../../../../test/arbitraries/frames';
import type { Share, SharePorts, Sharing } from './share-reads';
import { findSharing, makeShare } from './share-reads';

describe('makeShare', () => {
  it('reads once however many frames ask, and whenever they do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }), async (delays) => {
        const { frame } = makePage();
        let reads = 0;
        const read = async (): Promise<Map<string, number>> => {
          reads += 1;
          await turns(3);
          return new Map([['PAY-1', reads]]);
        };
        const answers = await Promise.all(
          delays.map(async (delay) => {
            await turns(delay * 2);
            return frame()('issues', read);
          }),
        );
        expect(reads).toBe(1);
        for (const answer of answers) expect(answer).toEqual(new Map([['PAY-1', 1]]));
      }),
    );
  });

  it('tells those who wait how far the one who reads has come', async () => {
    const { frame } = makePage();
    const heard: number[] = [];
    const release = makeGate();
    const first = frame()('issues', async (onProgress) => {
      await turns(5);
      onProgress({ done: 100, total: 300 });
      await release.opened;
      return 'all';
    });
    const second = frame()(
      'issues',
      () => Promise.resolve('again'),
      ({ done }) => heard.push(done),
    );
    await turns(20);
    release.open();
    expect(await Promise.all([first, second])).toEqual(['all', 'all']);
    expect(heard).toEqual([100]);
  });

  it('leaves reading to the next frame when one fails, and its failure to nobody else', async () => {
    const { frame } = makePage();
    const failing = frame()('issues', async () => {
      await turns(4);
      throw new Error('stopped');
    });
    const others = [frame(), frame()].map((share) =>
      share('issues', () => Promise.resolve('read')),
    );
    await expect(failing).rejects.toThrow('stopped');
    expect(await Promise.all(others)).toEqual(['read', 'read']);
  });

  it('shares a refusal that is an answer, and nothing between different names', async () => {
    const { frame } = makePage();
    expect(await frame()('project PAY', () => Promise.resolve(undefined))).toBeUndefined();
    expect(await frame()('project PAY', () => Promise.resolve('seen'))).toBeUndefined();
    expect(await frame()('project OPS', () => Promise.resolve('seen'))).toBe('seen');
  });

  it('reads anew once one of the frames has an answer forgotten, whoever keeps it', async () => {
    const { sharing } = makePage();
    const [keeper, other] = [sharing(), sharing()];
    expect(await keeper.share('snapshots', () => Promise.resolve('none'))).toBe('none');
    other.forget('snapshots');
    await turns(10);
    expect(await other.share('snapshots', () => Promise.resolve('one'))).toBe('one');
    expect(await keeper.share('snapshots', () => Promise.resolve('two'))).toBe('one');
  });

  it('reads anew once an answer has been kept long enough', async () => {
    const { frame, letAnswersAge } = makePage();
    expect(await frame()('issues', () => Promise.resolve(1))).toBe(1);
    letAnswersAge();
    await turns(10);
    expect(await frame()('issues', () => Promise.resolve(2))).toBe(2);
  });
});

describe('findSharing', () => {
  const denied = (): never => {
    throw new Error('Access to channels is denied.');
  };

  it.each([
    { given: 'no locks', meet: () => Promise.reject(new TypeError('locks is undefined')) },
    { given: 'channels that are denied', meet: () => Promise.resolve(portsWith(denied)) },
  ])('has each frame read alone given $given', async ({ meet }) => {
    const { share, forget } = await findSharing(meet);
    let reads = 0;
    const read = () => Promise.resolve((reads += 1));
    expect([await share('issues', read), await share('issues', read)]).toEqual([1, 2]);
    forget('issues');
  });

  it('shares where frames meet', async () => {
    const { share } = await findSharing(() => Promise.resolve(portsWith(memoryChannels())));
    let reads = 0;
    const read = () => Promise.resolve((reads += 1));
    expect([await share('issues', read), await share('issues', read)]).toEqual([1, 1]);
  });
});

// Helpers

const portsWith = (open: SharePorts['open']): SharePorts => ({
  ...{ locks: memoryLocks(), open, keptMs },
  newId: () => 'ask-1',
  wait: () => new Promise(() => undefined),
});

const keptMs = 20_000;

/** A page whose frames share locks and channels; waiting ends when the test says so. */
function makePage() {
  const locks = memoryLocks();
  const open = memoryChannels();
  const ends: (() => void)[] = [];
  let ids = 0;
  const sharing = (): Sharing =>
    makeShare({
      ...{ locks, open, keptMs },
      newId: () => `ask-${String((ids += 1))}`,
      wait: (ms) =>
        new Promise((resolve) => {
          if (ms === keptMs) ends.push(resolve);
        }),
    });
  const frame = (): Share => sharing().share;
  const letAnswersAge = (): void => {
    for (const end of ends) end();
  };
  return { frame, sharing, letAnswersAge };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await Promise.resolve();
}

function makeGate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    opened,
    open: () => {
      open();
    },
  };
}
