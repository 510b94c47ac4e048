import type { ProductAnswer, Request } from '../../ports/request';
import { findPageOwner } from './find-page-owner';

describe('findPageOwner', () => {
  it.each([
    { given: { ownerId: 'acc-ana', authorId: 'acc-ben' }, name: 'Ana' },
    { given: { ownerId: null, authorId: 'acc-ben' }, name: 'Ben' },
    { given: {}, name: undefined },
    { given: { ownerId: 'somebody gone' }, name: undefined },
  ])('is $name given $given', async ({ given, name }) => {
    expect(await findPageOwner(connectionTo(given), '1')).toBe(name);
  });

  it('is nobody where the page is hidden from the person', async () => {
    expect(await findPageOwner(connectionTo(undefined), '1')).toBeUndefined();
  });
});

// Helpers

const names: Readonly<Record<string, string>> = { 'acc-ana': 'Ana', 'acc-ben': 'Ben' };

function connectionTo(page: object | undefined) {
  const request: Request = ({ method, body }) => {
    const answer = (json: unknown, status = 200): Promise<ProductAnswer> =>
      Promise.resolve({ status, headers: {}, json });
    if (method === 'GET') return page === undefined ? answer({}, 404) : answer(page);
    const [id] = (body as { accountIds: readonly [string] }).accountIds;
    const displayName = names[id];
    return answer({ results: displayName === undefined ? [] : [{ accountId: id, displayName }] });
  };
  return { request, wait: () => Promise.resolve() };
}
