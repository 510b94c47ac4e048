import { fillSite } from './fill-site';
import { createClock } from './clock';
import { readManifest } from './forge/manifest';
import { generateSite } from './seeds/generate';
import { createConfluenceStore } from './site/confluence/store';
import { createSite } from './site/site';
import { openDatabase } from './store/database';

describe('fillSite', () => {
  it('lays a roadmap page of the first project beside work items of one’s own', () => {
    const db = openDatabase(':memory:');
    const manifest = readManifest('manifest.yml');
    const site = createSite({ db, clock: createClock() });
    fillSite((own) => generateSite(own, { count: 20, seed: 1 }), { db, site, manifest });
    const store = createConfluenceStore(db);
    const bodies = store
      .pages()
      .map(({ id, version }) => store.findVersion(id, version)?.body ?? '');
    const config = { project: 'ALPHA', audience: 'leadership' };
    expect(bodies.filter((body) => body.includes(JSON.stringify(config)))).toHaveLength(1);
    db.close();
  });
});
