import type { ProductAnswer, ProductCall } from '../ports/request';
import { send } from './send';

const answer = (status: number, headers: Record<string, string> = {}, json?: unknown) => ({
  status,
  headers,
  ...(json === undefined ? {} : { json }),
});

describe('send', () => {
  it('fills names into the path and the query, escaped', async () => {
    const site = answering(answer(200));
    await send(site.connection, 'readIssueProperty', {
      params: { issue: 'PAY-1', property: 'a/b?c' },
      query: { expand: 'x y', ids: ['1', '2'], nothing: undefined },
    });
    expect(site.calls[0]?.path).toBe(
      '/rest/api/3/issue/PAY-1/properties/a%2Fb%3Fc?expand=x+y&ids=1&ids=2',
    );
  });

  it('waits as long as a 429 asks for, then goes on', async () => {
    const site = answering(answer(429, { 'retry-after': '7' }), answer(200));
    await send(site.connection, 'searchIssues', { body: {} });
    expect(site.waits).toEqual([7000]);
  });

  it('repeats a read on a 503, doubling the wait', async () => {
    const site = answering(answer(503), answer(503), answer(200));
    await send(site.connection, 'readFields');
    expect(site.waits).toEqual([2000, 4000]);
  });

  it('never repeats a write that may have been done', async () => {
    const site = answering(answer(503), answer(200));
    await expect(send(site.connection, 'createIssue', { body: {} })).rejects.toMatchObject({
      code: 'PRODUCT_UNAVAILABLE',
    });
    expect(site.calls).toHaveLength(1);
  });

  it.each([
    { status: 401, code: 'PRODUCT_FORBIDDEN' },
    { status: 403, code: 'PRODUCT_FORBIDDEN' },
    { status: 404, code: 'PRODUCT_NOT_FOUND' },
    { status: 409, code: 'PRODUCT_CONFLICT' },
    { status: 400, code: 'PRODUCT_REFUSED_INPUT' },
  ])('answers $status with the fault $code', async ({ status, code }) => {
    const site = answering(answer(status));
    await expect(send(site.connection, 'readFields')).rejects.toMatchObject({ code });
  });

  it('brings along what Jira says of it', async () => {
    const said = { errorMessages: ['No.'], errors: { summary: 'Too long.' } };
    const site = answering(answer(400, {}, said));
    await expect(
      send(site.connection, 'editIssue', { params: { issue: '1' } }),
    ).rejects.toMatchObject({ details: ['No.', 'Too long.'] });
  });

  it('gives up after five tries', async () => {
    const site = answering(...Array.from({ length: 9 }, () => answer(429)));
    await expect(send(site.connection, 'readFields')).rejects.toMatchObject({
      code: 'PRODUCT_BUSY',
    });
    expect(site.calls).toHaveLength(5);
  });

  it('begins no wait that is longer than its patience', async () => {
    const site = answering(answer(503), answer(429, { 'retry-after': '4' }), answer(200));
    const hurried = { ...site.connection, patienceMs: 3000 };
    await expect(send(hurried, 'readFields')).rejects.toMatchObject({ code: 'PRODUCT_BUSY' });
    expect(site.waits).toEqual([2000]);
  });

  it('ends when it is stopped', async () => {
    const site = answering(answer(200));
    const stopped = { ...site.connection, isStopped: () => true };
    await expect(send(stopped, 'readFields')).rejects.toMatchObject({ code: 'STOPPED' });
    expect(site.calls).toHaveLength(0);
  });
});

// Helpers

function answering(...answers: ProductAnswer[]) {
  const calls: ProductCall[] = [];
  const waits: number[] = [];
  const connection = {
    request: (call: ProductCall) => {
      calls.push(call);
      return Promise.resolve(answers[calls.length - 1] ?? answer(500));
    },
    wait: (ms: number) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  return { calls, waits, connection };
}
