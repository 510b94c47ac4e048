import { installationOf } from './forge/installation';
import type { Manifest } from './forge/manifest';
import { layBasics } from './seeds/basics';
import { seedSample } from './seeds/sample';
import { seedConfluence } from './site/confluence/seed';
import { createConfluenceStore } from './site/confluence/store';
import type { Site } from './site/site';
import type { Database } from './store/database';

/** What a new site begins with. `empty` has people, fields and types, but no project. */
export type Beginning = 'sample' | 'empty';

/** Fills a site that has nothing yet; one that has is left as it is. */
export function fillSite(
  beginning: Beginning,
  { db, site, manifest }: { db: Database; site: Site; manifest: Manifest },
): void {
  if (beginning === 'empty') {
    layBasics(site);
    return;
  }
  const { appId, environmentId } = installationOf(manifest);
  const panels = manifest.modules.filter(({ kind }) => kind === 'jira:issuePanel');
  seedSample(site, {
    pinnedPanels: panels.map(
      ({ key }) => `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`,
    ),
  });
  const macro = manifest.modules.find(({ kind }) => kind === 'macro');
  seedConfluence(createConfluenceStore(db), {
    authorId: 'acc-ana',
    now: new Date(site.jira.clock.now()).toISOString(),
    macro: {
      extensionKey: `${appId}/${environmentId}/static/${macro?.key ?? ''}`,
      title: macro?.title ?? '',
      config: { project: 'PAY', audience: 'leadership' },
    },
  });
}
