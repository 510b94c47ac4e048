import { createClock } from '../../host/clock';
import { createSite } from '../../host/site/site';
import { openDatabase } from '../../host/store/database';
import { missingPaths } from './missing-paths';
import { suiteRequests } from './requests';
import type { Target } from './target';
import { openTarget, rowsToAsk } from './target';

describe('the site', () => {
  let target: Target;
  beforeAll(async () => {
    target = await openTarget();
  }, 60_000);
  afterAll(async () => {
    await target.stop();
  });

  it.each(rowsToAsk())('shows $shows: $request answers $status', async (row) => {
    const { status, text, body } = await target.ask(row);
    expect({ status, text: status === row.status ? '' : text }).toEqual({
      status: row.status,
      text: '',
    });
    expect(missingPaths(body, row.has ?? [])).toEqual([]);
    expect(text).toContain(row.says ?? '');
  });
});

/** Atlassian has switched these off: they answer 410, which the suite shows for one of them. */
const gone = ['GET /rest/api/3/search', 'POST /rest/api/3/search'];

/** No person is let in, which the suite shows; `people.test.ts` asks as the app. */
const forApps = ['PUT /rest/api/3/app/field/:fieldIdOrKey/value'];

describe('the suite', () => {
  it('asks every request that the site answers', () => {
    const { routes } = createSite({ db: openDatabase(':memory:'), clock: createClock() });
    const asked = suiteRequests
      .filter(({ status }) => status < 400)
      .map(({ request }) => request.replace(/\?.*/, ''));
    const unasked = routes
      .filter(({ method, path }) => {
        const pattern = new RegExp(`^${method} ${path.replaceAll(/:[^/]+/g, '[^/]+')}$`);
        return !asked.some((request) => pattern.test(request));
      })
      .map(({ method, path }) => `${method} ${path}`);
    expect(unasked).toEqual([...forApps, ...gone]);
  });
});
