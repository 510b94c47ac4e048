import type { Connection } from '../send';
import { readKeepers } from './read-keepers';

const site: Readonly<Record<string, unknown>> = {
  '/rest/api/3/user/bulk': { values: [{ accountId: 'ana', displayName: 'Ana' }] },
  '/rest/api/3/project/PAY': { lead: { displayName: 'Lena' } },
};

describe('readKeepers', () => {
  it('names the people who may change the settings', async () => {
    const editors = { accountIds: ['ana'], roleIds: ['10003'] };
    expect(await readKeepers(asked, 'PAY', editors)).toEqual({ names: ['Ana'], isLead: false });
  });

  it('names who leads the project where nobody is named, and asks Jira for no role', async () => {
    const editors = { accountIds: [], roleIds: ['10003'] };
    expect(await readKeepers(asked, 'PAY', editors)).toEqual({ names: ['Lena'], isLead: true });
  });
});

// Helpers

/** The site above, which refuses all that is not in it. */
const asked: Connection = {
  request: ({ path }) => {
    const [place = ''] = path.split('?');
    const json = site[place];
    return Promise.resolve({
      status: json === undefined ? 403 : 200,
      headers: {},
      json: json ?? {},
    });
  },
  wait: () => Promise.resolve(),
};
