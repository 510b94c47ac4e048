import { ForgeKvsAPIError } from '@forge/kvs';
import { ok } from '#domain/result';
import { answer } from './answer';

describe('answer', () => {
  it.each([429, 500, 503])('has a page try again where the store answers %i', async (status) => {
    const error = new ForgeKvsAPIError({ status, statusText: '' }, { code: 'ANY', message: '' });
    const handler = answer(() => Promise.reject(error));
    expect(await handler({ payload: {}, context: { accountId: 'acc-ana' } })).toMatchObject({
      ok: false,
      error: { code: 'TRY_LATER' },
    });
  });

  it.each([undefined, 'unidentified'])('asks who is %s to sign in', async (accountId) => {
    const handler = answer(() => Promise.resolve(ok('secret')));
    expect(await handler({ payload: {}, context: { accountId } })).toMatchObject({
      ok: false,
      error: { code: 'SIGN_IN' },
    });
  });
});
