import fc from 'fast-check';
import type { Turns } from '../../ports/turns';
import type { Looked } from './write-in-turn';
import { writeInTurn } from './write-in-turn';

describe('writeInTurn', () => {
  it('ends with what holds, whichever way looks, writes and changes meet', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 2, maxLength: 4 }),
        async (scheduler, changes) => {
          const site = siteIn(scheduler);
          const events = changes.map((to) => change(site, to));
          await scheduler.waitFor(Promise.all(events));
          expect(site.written()).toBe(site.held());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('writes once where nobody else is at work, and nothing where it stands already', async () => {
    const site = siteIn(inOrder);
    await change(site, 2);
    await change(site, 2);
    expect(site.writes()).toBe(1);
  });

  it('leaves the write to whoever began later', async () => {
    const site = siteIn(inOrder);
    const looks: Promise<number>[] = [];
    const early: Looked<number> = await site.look();
    await writeInTurn('7', site.turns, async () => {
      looks.push(change(site, 3));
      await Promise.all(looks);
      return { ...early, write: () => Promise.reject(new Error('An old look was written.')) };
    });
    expect(site.written()).toBe(3);
  });
});

// Helpers

type Steps = { readonly schedule: <T>(task: Promise<T>) => Promise<T> };
const inOrder: Steps = { schedule: (task) => task };

/** Something that changes and is written down elsewhere; every step of it may be overtaken. */
function siteIn(steps: Steps) {
  let held = 0;
  let written = 0;
  let writes = 0;
  let last = '';
  let begun = 0;
  const step = async <T>(work: () => T): Promise<T> => {
    await steps.schedule(Promise.resolve());
    return work();
  };
  const turns: Turns = {
    begin: () =>
      step(() => {
        begun += 1;
        return (last = String(begun));
      }),
    isLast: (_, turn) => step(() => last === turn),
  };
  const look = async (): Promise<Looked<number>> => {
    const [found, before] = await step(() => [held, written] as const);
    const write = () =>
      step(() => {
        written = found;
        writes += 1;
      });
    return found === before ? { found } : { found, write };
  };
  return {
    turns,
    look,
    hold: (value: number) => step(() => (held = value)),
    held: () => held,
    written: () => written,
    writes: () => writes,
  };
}

/** One change and the event that follows it. */
async function change(site: ReturnType<typeof siteIn>, to: number): Promise<number> {
  await site.hold(to);
  return writeInTurn('7', site.turns, site.look);
}
