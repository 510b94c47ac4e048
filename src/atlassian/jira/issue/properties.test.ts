import type { ProductAnswer } from '../../../ports/request';
import type { Connection } from '../../send';
import { findIssueProperty, findProjectProperty } from './properties';

describe('findIssueProperty', () => {
  it('asks the work item, which has an answer where nothing is stored yet', async () => {
    const site = answering({ id: '10012', fields: {} });
    await expect(findIssueProperty(site.connection, '10012', 'waymark.criteria')).resolves.toBe(
      undefined,
    );
    expect(site.paths).toEqual([
      '/rest/api/3/issue/10012?fields=updated&properties=waymark.criteria',
    ]);
  });

  it('answers what is stored', async () => {
    const site = answering({ properties: { 'waymark.criteria': { v: 1 } } });
    await expect(findIssueProperty(site.connection, '10012', 'waymark.criteria')).resolves.toEqual({
      v: 1,
    });
  });

  it('takes a hidden work item for one without', async () => {
    const site = answering(undefined, 404);
    await expect(findIssueProperty(site.connection, '10012', 'waymark.criteria')).resolves.toBe(
      undefined,
    );
  });
});

describe('findProjectProperty', () => {
  it('asks the project', async () => {
    const site = answering({ properties: { 'waymark.settings': { v: 2 } } });
    await expect(findProjectProperty(site.connection, 'PAY', 'waymark.settings')).resolves.toEqual({
      v: 2,
    });
    expect(site.paths).toEqual(['/rest/api/3/project/PAY?properties=waymark.settings']);
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
