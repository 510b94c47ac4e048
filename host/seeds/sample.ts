import type { CatalogFilter } from '../site/jira/issue/catalog';
import type { Site } from '../site/site';
import type { AuthoredIssue, AuthoredProject } from './authored';
import { layBasics } from './basics';
import filters from './data/filters.json' with { type: 'json' };
import operations from './data/operations.json' with { type: 'json' };
import payments from './data/payments.json' with { type: 'json' };
import projects from './data/projects.json' with { type: 'json' };
import shop from './data/shop.json' with { type: 'json' };
import vault from './data/vault.json' with { type: 'json' };
import type { ProjectPlan } from './project-plan';
import { daysFrom, layProject } from './project-plan';
import type { Workshop } from './sample-issue';
import { idOf, sampleIssue } from './sample-issue';

const dataByName: Readonly<Record<string, unknown>> = { payments, shop, operations, vault };

export type SampleOptions = {
  /** The ids (`ari:cloud:ecosystem::extension/…`) of the panels that PAY shows on every work item. */
  readonly pinnedPanels?: readonly string[];
};

/**
 * Lays the authored sample on an empty site: PAY, SHOP, OPS and VAULT, with dates counted from the
 * site's today. Answers whether it did: nothing when the site has projects already.
 */
export function seedSample(site: Site, { pinnedPanels = [] }: SampleOptions = {}): boolean {
  layBasics(site);
  const { jira } = site;
  if (jira.projects.all().length > 0) return false;
  const days = daysFrom(jira.clock.now());
  site.atomically(() => {
    for (const plan of projects as unknown as ProjectPlan[]) {
      layProject(jira, plan, days);
      layIssues({ jira, plan, days }, dataByName[plan.data] as AuthoredProject);
    }
    for (const filter of filters as readonly CatalogFilter[]) jira.filters.put(filter);
    for (const moduleId of pinnedPanels)
      jira.panelPins.put({ id: `${moduleId} 10000`, moduleId, projectId: '10000' });
  });
  return true;
}

function layIssues(workshop: Workshop, { epics, stories }: AuthoredProject): void {
  const { jira, plan } = workshop;
  const written: AuthoredIssue[] = [
    ...epics.map((epic) => ({ ...epic, type: 'Epic' })),
    ...stories,
    ...stories.flatMap(subtasksOf(plan)),
  ];
  jira.issues.createMany(written.map((issue) => sampleIssue(workshop, issue)));
  for (const { key, blockedBy } of written)
    for (const blocker of blockedBy ?? [])
      jira.issues.link({
        typeId: '10000',
        inwardId: idOf(plan, blocker),
        outwardId: idOf(plan, key),
      });
}

const subtasksOf =
  (plan: ProjectPlan) =>
  (story: AuthoredIssue): AuthoredIssue[] =>
    (story.subtasks ?? []).map((subtask) => ({
      ...subtask,
      type: plan.simplified ? 'Subtask' : 'Sub-task',
      text: [],
      epic: story.key,
      ...(story.assignee === undefined ? {} : { assignee: story.assignee }),
    }));
