import type { BringIn } from './bring-in';
import { installationOf } from './forge/installation';
import type { Manifest } from './forge/manifest';
import { layBasics } from './seeds/basics';
import { seedSample } from './seeds/sample';
import { noteSampleLaid } from './seeds/use-sample';
import { seedConfluence } from './site/confluence/seed';
import type { ConfluenceStore } from './site/confluence/store';
import { createConfluenceStore } from './site/confluence/store';
import type { Site } from './site/site';
import type { Database } from './store/database';

/** What a new site begins with: the sample, nothing but people and fields, or data of one's own. */
export type Beginning = 'sample' | 'empty' | BringIn;

type Parts = { readonly db: Database; readonly site: Site; readonly manifest: Manifest };

/** Fills a site that has nothing yet; one that has is left as it is, but for what is brought in. */
export function fillSite(beginning: Beginning, { db, site, manifest }: Parts): void {
  layBasics(site);
  if (beginning === 'empty') return;
  const { appId, environmentId } = installationOf(manifest);
  const pinnedPanels = manifest.modules
    .filter(({ kind }) => kind === 'jira:issuePanel')
    .map(({ key }) => `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`);
  const confluence = createConfluenceStore(db);
  const now = new Date(site.jira.clock.now()).toISOString();
  if (typeof beginning === 'function') {
    beginning(site, pinnedPanels);
    if (confluence.spaces().length === 0) addEmptySpace(confluence, now);
    return;
  }
  if (seedSample(site, { pinnedPanels })) noteSampleLaid(db);
  const macro = manifest.modules.find(({ kind }) => kind === 'macro');
  seedConfluence(confluence, {
    authorId: 'acc-ana',
    now,
    macro: {
      extensionKey: `${appId}/${environmentId}/static/${macro?.key ?? ''}`,
      title: macro?.title ?? '',
      config: { project: 'PAY', audience: 'leadership' },
    },
  });
}

/** A space to write roadmap pages in, beside imported work items. */
function addEmptySpace(store: ConfluenceStore, now: string): void {
  const made = { authorId: 'acc-ana', createdAt: now };
  const space = store.addSpace({
    ...{ key: 'DOC', name: 'Documents', type: 'global', homepageId: undefined, ...made },
    ...{ readers: 'anyone', editors: 'logged-in' },
  });
  const title = 'Documents home';
  const body = JSON.stringify({
    version: 1,
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'Create a page and type /roadmap.' }] },
    ],
  });
  const home = store.addPage(
    {
      ...{ spaceId: space.id, parentId: undefined, title, status: 'current', version: 1 },
      ...{ readers: undefined, editors: undefined, ...made },
    },
    { number: 1, title, body, message: '', ...made },
  );
  store.saveSpace({ ...space, homepageId: home.id });
}
