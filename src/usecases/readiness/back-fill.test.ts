import fc from 'fast-check';
import { story } from '../../../test/arbitraries/readiness';
import { backFill, goOnFrom, keepBackFill, notBegun } from './back-fill';

const ids = Array.from({ length: 250 }, (_, index) => String(index));

describe('backFill', () => {
  it('reads and writes a hundred at a time, only what changed, and looks at that again', async () => {
    const project = projectOf((id) => id % 2 === 0);
    const end = await backFill(ids, notBegun, project.ports());
    expect(end).toEqual({ done: 250, total: 250, written: 125, skipped: 0 });
    expect(project.requests).toEqual([
      ...['read 100', 'write 50', 'read 50'],
      ...['read 100', 'write 50', 'read 50'],
      ...['read 50', 'write 25', 'read 25'],
    ]);
  });

  it('asks for no write where nothing changed', async () => {
    const project = projectOf(() => false);
    await backFill(ids, notBegun, project.ports());
    expect(project.requests).toEqual(['read 100', 'read 100', 'read 50']);
  });

  it('stops between two hundreds and goes on where it was', async () => {
    const project = projectOf(() => true);
    const stopped = await backFill(ids, notBegun, project.ports({ stopAfter: 1 }));
    expect(stopped).toEqual({ done: 100, total: 250, written: 100, skipped: 0 });
    const end = await backFill(ids, stopped, project.ports());
    expect(end).toEqual({ done: 250, total: 250, written: 250, skipped: 0 });
    expect(new Set(project.written).size).toBe(250);
    expect(project.written).toHaveLength(250);
  });

  it('skips those that may not be written, and writes the others of their hundred', async () => {
    const project = projectOf(() => true);
    const forbidden = ['7', '55', '249'];
    const end = await backFill(ids, notBegun, project.ports({ forbidden }));
    expect(end).toEqual({ done: 250, total: 250, written: 247, skipped: 3 });
    expect(project.written).toHaveLength(247);
    expect(project.written).not.toEqual(expect.arrayContaining(['7']));
  });
});

describe('a back-fill among others that write', () => {
  // A verdict is a number here: what was last judged of a work item that has come so far.
  const whatOthersDo = fc.array(
    fc.record({ id: fc.constantFrom('0', '1', '2'), isWritten: fc.boolean() }),
    { maxLength: 2 },
  );

  it('leaves the verdict of what holds in the end, whatever came between its look and its write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(whatOthersDo, { maxLength: 2 }), async (between) => {
        const holds = new Map(['0', '1', '2'].map((id) => [id, 1]));
        const stands = new Map<string, unknown>();
        const rounds = [...between];
        const toCome = new Set<string>();
        const end = await backFill(['0', '1', '2'], notBegun, {
          readIssues: (chunk) =>
            Promise.resolve(chunk.map((id) => story({ id, summary: String(holds.get(id)) }))),
          judge: (issues) =>
            Promise.resolve(
              issues
                .filter(({ id, summary }) => stands.get(id) !== Number(summary))
                .map(({ id, summary }) => ({ issueId: id, properties: { n: Number(summary) } })),
            ),
          write: (changed) => {
            // Somebody edits, and the event of that is judged and written, before this write arrives.
            for (const { id, isWritten } of rounds.shift() ?? []) {
              holds.set(id, (holds.get(id) ?? 0) + 1);
              if (isWritten) stands.set(id, holds.get(id));
              else toCome.add(id);
            }
            for (const { issueId, properties } of changed) stands.set(issueId, properties['n']);
            return Promise.resolve(true);
          },
          onProgress: () => undefined,
          isStopped: () => false,
        });
        // The events that had not come yet judge what they tell of.
        for (const id of toCome) stands.set(id, holds.get(id));
        expect(stands).toEqual(holds);
        expect(end).toEqual({ done: 3, total: 3, written: 3, skipped: 0 });
      }),
    );
  });
});

describe('a back-fill that was stopped', () => {
  it('goes on after the last that was done, though some are gone and others new', async () => {
    const project = projectOf(() => true);
    const stopped = await backFill(ids, notBegun, project.ports({ stopAfter: 1 }));
    const kept = keepBackFill(ids, stopped, 3);
    expect(kept).toEqual({ lastId: '99', total: 250, written: 100, skipped: 0, version: 3 });
    const later = [...ids.filter((id) => id !== '5' && id !== '120'), '250'];
    const from = goOnFrom(later, kept ?? { ...notBegun, lastId: '', version: 0 });
    const end = await backFill(later, from, project.ports());
    expect(end).toEqual({ done: 249, total: 249, written: 250, skipped: 0 });
    expect(new Set(project.written).size).toBe(250);
  });

  it.each([
    { given: 'nothing is done', progress: { ...notBegun, total: 250 } },
    { given: 'all is done', progress: { ...notBegun, done: 250, total: 250 } },
  ])('is not kept where $given', ({ progress }) => {
    expect(keepBackFill(ids, progress, 1)).toBeUndefined();
  });
});

// Helpers

type Trouble = { readonly stopAfter?: number; readonly forbidden?: readonly string[] };

function projectOf(isChanged: (id: number) => boolean) {
  const requests: string[] = [];
  const written: string[] = [];
  return {
    requests,
    written,
    ports({ stopAfter = Infinity, forbidden = [] }: Trouble = {}) {
      let told = 0;
      return {
        readIssues: (chunk: readonly string[]) => {
          requests.push(`read ${String(chunk.length)}`);
          return Promise.resolve(chunk.map((id) => story({ id })));
        },
        judge: (issues: readonly { readonly id: string }[]) =>
          Promise.resolve(
            issues
              .filter(({ id }) => isChanged(Number(id)) && !written.includes(id))
              .map(({ id }) => ({ issueId: id, properties: { verdict: 1 } })),
          ),
        write: (changed: readonly { readonly issueId: string }[]) => {
          requests.push(`write ${String(changed.length)}`);
          if (changed.some(({ issueId }) => forbidden.includes(issueId)))
            return Promise.resolve(false);
          written.push(...changed.map(({ issueId }) => issueId));
          return Promise.resolve(true);
        },
        onProgress: () => {
          told += 1;
        },
        isStopped: () => told >= stopAfter,
      };
    },
  };
}
