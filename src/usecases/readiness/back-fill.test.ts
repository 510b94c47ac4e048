import { story } from '../../../test/arbitraries/readiness';
import { backFill, notBegun } from './back-fill';

const ids = Array.from({ length: 250 }, (_, index) => String(index));

describe('backFill', () => {
  it('reads and writes a hundred at a time, and only what changed', async () => {
    const project = projectOf(({ id }) => Number(id) % 2 === 0);
    const end = await backFill(ids, notBegun, project.ports());
    expect(end).toEqual({ done: 250, total: 250, written: 125 });
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
    const stopped = await backFill(ids, notBegun, project.ports(1));
    expect(stopped).toEqual({ done: 100, total: 250, written: 100 });
    const end = await backFill(ids, stopped, project.ports());
    expect(end).toEqual({ done: 250, total: 250, written: 250 });
    expect(new Set(project.written).size).toBe(250);
    expect(project.written).toHaveLength(250);
  });
});

// Helpers

function projectOf(isChanged: (issue: { readonly id: string }) => boolean) {
  const requests: string[] = [];
  const written: string[] = [];
  return {
    requests,
    written,
    ports(stopAfter = Infinity) {
      let told = 0;
      return {
        readIssues: (chunk: readonly string[]) => {
          requests.push(`read ${String(chunk.length)}`);
          return Promise.resolve(chunk.map((id) => story({ id })));
        },
        judge: (issue: { readonly id: string }) =>
          Promise.resolve(isChanged(issue) ? { verdict: 1 } : undefined),
        write: (changed: readonly { readonly issueId: string }[]) => {
          requests.push(`write ${String(changed.length)}`);
          written.push(...changed.map(({ issueId }) => issueId));
          return Promise.resolve();
        },
        onProgress: () => {
          told += 1;
        },
        isStopped: () => told >= stopAfter,
      };
    },
  };
}
