import type { BringIn } from './bring-in';
import { declaredFields, moduleAri, installationOf } from './forge/installation';
import type { Manifest } from './forge/manifest';
import { layBasics } from './seeds/basics';
import { seedSample } from './seeds/sample';
import { openSampleState } from './seeds/sample-state';
import { seedConfluence } from './site/confluence/seed';
import { createConfluenceStore } from './site/confluence/store';
import { layAppFields } from './site/jira/field/app-fields';
import type { Site } from './site/site';
import type { Database } from './store/database';

/** What a new site begins with: the sample, nothing but people and fields, or data of one's own. */
export type Beginning = 'sample' | 'empty' | BringIn;

type Parts = { readonly db: Database; readonly site: Site; readonly manifest: Manifest };

/** Fills a site that has nothing yet; one that has is left as it is, but for what is brought in. */
export function fillSite(beginning: Beginning, { db, site, manifest }: Parts): void {
  layBasics(site);
  site.atomically(() => {
    layAppFields(site.jira, declaredFields(manifest));
  });
  if (beginning === 'empty') return;
  const installation = installationOf(manifest);
  const { appId, environmentId } = installation;
  const pinnedPanels = manifest.modules
    .filter(({ kind }) => kind === 'jira:issuePanel')
    .map(({ key }) => moduleAri(installation, key));
  const macro = manifest.modules.find(({ kind }) => kind === 'macro');
  const isOwn = typeof beginning === 'function';
  if (isOwn) bringBeside(() => beginning(site, pinnedPanels), { db, site });
  else if (seedSample(site, { pinnedPanels }))
    openSampleState(db).write({ phase: 'laid', aroundMs: site.jira.clock.now(), idle: [] });
  // Beside work items of one's own there is one space, with a roadmap page of the first project.
  const projectKey = isOwn ? site.jira.projects.all()[0]?.key : 'PAY';
  seedConfluence(createConfluenceStore(db), isOwn ? ['DOC'] : ['PAY', 'TEAM'], {
    authorId: 'acc-ana',
    now: new Date(site.jira.clock.now()).toISOString(),
    macro: {
      extensionKey: `${appId}/${environmentId}/static/${macro?.key ?? ''}`,
      title: macro?.title ?? '',
      config: {
        ...(projectKey === undefined ? {} : { project: projectKey }),
        audience: 'leadership',
      },
    },
  });
}

/** The dates of a sample are never moved once somebody's own work items stand beside it. */
function bringBeside(bringIn: () => void, { db, site }: Pick<Parts, 'db' | 'site'>): void {
  const before = site.jira.issues.count();
  bringIn();
  const state = openSampleState(db);
  const sample = state.find();
  if (sample !== undefined && site.jira.issues.count() !== before)
    state.write({ ...sample, phase: 'mixed' });
}
