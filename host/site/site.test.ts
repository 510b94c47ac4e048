import { createClock } from '../clock';
import { layBasics } from '../seeds/basics';
import { openDatabase } from '../store/database';
import type { Caller } from './caller';
import type { Site } from './site';
import { createSite } from './site';

describe('createSite', () => {
  it('tells who is signed in', async () => {
    const { status, body } = await ask(newSite(), '/rest/api/3/myself', { as: 'acc-ana' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ accountId: 'acc-ana', displayName: 'Ana Silva' });
  });

  it('asks the anonymous to sign in', async () => {
    expect(await ask(newSite(), '/rest/api/3/myself')).toMatchObject({ status: 401 });
  });

  it('says plainly what it does not emulate', async () => {
    expect(await ask(newSite(), '/rest/api/3/dashboard', { as: 'acc-ana' })).toEqual({
      status: 501,
      body: {
        errorMessages: ['The site does not emulate `GET /rest/api/3/dashboard`.'],
        errors: {},
      },
    });
  });

  it('refuses a query parameter that it does not know', async () => {
    const { status, body } = await ask(newSite(), '/rest/api/3/field?colour=red', {
      as: 'acc-ana',
    });
    expect(status).toBe(501);
    expect(JSON.stringify(body)).toContain('`colour`');
  });
});

// Helpers

const newSite = (): Site => {
  const site = createSite({ db: openDatabase(':memory:'), clock: createClock() });
  layBasics(site);
  return site;
};

async function ask(site: Site, path: string, { as }: { as?: string } = {}) {
  const caller: Caller =
    as === undefined
      ? { kind: 'anonymous', viaApp: false }
      : { kind: 'person', accountId: as, viaApp: false };
  const response = await site.handle(new Request(`http://localhost${path}`), caller);
  return { status: response.status, body: (await response.json()) as unknown };
}
