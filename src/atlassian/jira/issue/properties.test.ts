import type { ProductAnswer } from '../../../ports/request';
import type { Connection } from '../../send';
import { findProjectProperty } from './properties';

describe('findProjectProperty', () => {
  it('asks the project', async () => {
    const site = answering({ properties: { 'waymark.settings': { v: 2 } } });
    await expect(findProjectProperty(site.connection, 'PAY', 'waymark.settings')).resolves.toEqual({
      v: 2,
    });
    expect(site.paths).toEqual(['/rest/api/3/project/PAY?properties=waymark.settings']);
  });

  it('has no value where nothing is stored yet, or the project is hidden', async () => {
    const empty = answering({ properties: {} });
    const hidden = answering(undefined, 404);
    for (const { connection } of [empty, hidden])
      await expect(findProjectProperty(connection, 'PAY', 'waymark.settings')).resolves.toBe(
        undefined,
      );
  });
});

// Helpers

function answering(json: unknown, status = 200) {
  const paths: string[] = [];
  const answer: ProductAnswer = { status, headers: {}, json };
  const connection: Connection = {
    request: (call) => {
      paths.push(call.path);
      return Promise.resolve(answer);
    },
    wait: () => Promise.resolve(),
  };
  return { connection, paths };
}
