import type { ProductCall } from '../ports/request';
import { counting, pointsOf } from './points';

const call = (method: ProductCall['method']): ProductCall => ({
  product: 'jira',
  method,
  path: '/rest/api/3/issue/1',
});
const answer = (json?: unknown) => ({ status: 200, headers: {}, json });

describe('pointsOf', () => {
  it.each([
    { given: 'a work item that is read', method: 'GET', json: { id: '1' }, points: 2 },
    { given: 'a page of a search', method: 'POST', json: { issues: [{}, {}, {}] }, points: 4 },
    { given: 'a list of statuses', method: 'GET', json: [{}, {}], points: 3 },
    { given: 'a page of projects', method: 'GET', json: { values: [{}] }, points: 2 },
    { given: 'a property that is written', method: 'PUT', json: undefined, points: 1 },
    { given: 'a count', method: 'POST', json: { count: 40 }, points: 1 },
  ] as const)('is $points for $given', ({ method, json, points }) => {
    expect(pointsOf(call(method), answer(json))).toBe(points);
  });
});

describe('counting', () => {
  it('tells what every call costs, and answers what came back', async () => {
    const spent: number[] = [];
    const connection = counting(
      { request: () => Promise.resolve(answer({ id: '1' })), wait: () => Promise.resolve() },
      (points) => spent.push(points),
    );
    expect(await connection.request(call('GET'))).toEqual(answer({ id: '1' }));
    await connection.request(call('PUT'));
    expect(spent).toEqual([2, 1]);
  });
});
