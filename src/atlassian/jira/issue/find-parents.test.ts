import type { Connection } from '../../send';
import { findParents } from './find-parents';

describe('findParents', () => {
  it.each([
    { title: undefined, clause: '' },
    { title: '  ', clause: '' },
    { title: 'pay "later"', clause: ' AND summary ~ "pay \\"later\\"*"' },
  ])('asks for the open ones$clause given the title $title', async ({ title, clause }) => {
    const asked: unknown[] = [];
    const request: Connection['request'] = ({ body }) => {
      asked.push((body as { jql: string }).jql);
      return Promise.resolve({ status: 200, headers: {}, json: { issues: [] } });
    };
    const question = { projectKey: 'PAY', typeNames: ['Epic'] };
    await findParents(
      { request, wait: () => Promise.resolve() },
      title === undefined ? question : { ...question, title },
    );
    expect(asked).toEqual([
      `project = "PAY" AND issuetype in ("Epic") AND statusCategory != Done${clause} ORDER BY updated DESC`,
    ]);
  });

  it('asks nothing where no type may be a parent', async () => {
    const request = () => Promise.reject(new Error('asked'));
    const none = { projectKey: 'PAY', typeNames: [] };
    expect(await findParents({ request, wait: () => Promise.resolve() }, none)).toEqual([]);
  });
});
