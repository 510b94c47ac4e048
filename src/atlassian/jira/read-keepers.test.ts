import type { Connection } from '../send';
import { readKeepers } from './read-keepers';

const role = (...names: string[]) => ({
  actors: names.map((displayName) => ({ displayName, actorUser: {} })),
});
const site: Readonly<Record<string, unknown>> = {
  '/rest/api/3/user/bulk': { values: [{ accountId: 'ana', displayName: 'Ana' }] },
  '/rest/api/3/project/PAY/role': {
    Administrators: 'https://pay/role/10002',
    Owners: 'https://pay/role/10003',
  },
  '/rest/api/3/project/PAY/role/10002': role('Priya', 'Ana'),
  '/rest/api/3/project/PAY/role/10003': role('Olga'),
  '/rest/api/3/project/PAY': { lead: { displayName: 'Lena' } },
};

describe('readKeepers', () => {
  it('names the people first, then those in roles, then the administrators, each once', async () => {
    const editors = { accountIds: ['ana'], roleIds: ['10003'] };
    expect(await readKeepers(asked(), 'PAY', editors)).toEqual({
      names: ['Ana', 'Olga', 'Priya'],
      isLead: false,
    });
  });

  it('names who leads the project where Jira does not tell who is in its roles', async () => {
    const editors = { accountIds: [], roleIds: [] };
    expect(await readKeepers(asked(/role/), 'PAY', editors)).toEqual({
      names: ['Lena'],
      isLead: true,
    });
  });
});

// Helpers

/** The site above, which refuses what `refused` describes. */
const asked = (refused = /nothing/): Connection => ({
  request: ({ path }) => {
    const [place = ''] = path.split('?');
    const status = refused.test(place) ? 403 : 200;
    return Promise.resolve({ status, headers: {}, json: status === 200 ? site[place] : {} });
  },
  wait: () => Promise.resolve(),
});
