import { story } from '../../../test/arbitraries/readiness';
import { backFill, goOnFrom, keepBackFill, notBegun } from './back-fill';

const ids = Array.from({ length: 250 }, (_, index) => String(index));

describe('backFill', () => {
  it('reads and writes a hundred at a time, and only what changed', async () => {
    const project = projectOf((id) => id % 2 === 0);
    const end = await backFill(ids, notBegun, project.ports());
    expect(end).toEqual({ done: 250, total: 250, written: 125, skipped: 0 });
    expect(project.requests).toEqual([
      'read 100',
      'write 50',
      'read 100',
      'write 50',
      'read 50',
      'write 25',
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
              .filter(({ id }) => isChanged(Number(id)))
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
