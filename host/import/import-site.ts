import { layBasics } from '../seeds/basics';
import type { NewIssue } from '../site/jira/issue/types';
import type { Jira } from '../site/jira/jira-store';
import type { Site } from '../site/site';
import { reportOf } from './import-report';
import type { ImportReport, Landed } from './import-report';
import type { Landing } from './land-issue';
import { landIssue } from './land-issue';
import { createNames } from './land-names';
import { createPlans, finishProject, landProject } from './land-project';
import type { RawIssue, Source } from './raw-issue';
import { isRecord, recordsOf, textOf } from './raw-issue';
import { readSource } from './read-source';

export type ImportOptions = {
  readonly path: string;
  /** Told now and then, and at the end. */
  readonly onProgress?: (done: number, total: number) => void;
  /** The panels that imported projects show on every work item. */
  readonly pinnedPanels?: readonly string[];
};

const batchSize = 500;

/**
 * Brings the work items of a file or folder into the site, in one transaction: an interruption leaves
 * the site as it was. Work items whose keys the site has already stay as they are.
 * @throws {ImportRefused} When there is nothing to read at the path.
 */
export function importSite(site: Site, options: ImportOptions): ImportReport {
  const source = readSource(options.path);
  layBasics(site);
  return site.atomically(() => {
    const { jira } = site;
    const isNew = ({ key }: RawIssue) => jira.issues.find(key) === undefined;
    const fresh = uniqueByKey(source.issues).filter(isNew);
    const idOf = chooseIds(jira, fresh);
    const landed = groupByProject(fresh).map(([key, issues], at, all) => {
      const before = all.slice(0, at).reduce((sum, [, list]) => sum + list.length, 0);
      const onProgress = (done: number) => options.onProgress?.(before + done, fresh.length);
      return landOne({ jira, source, idOf, onProgress }, { key, issues });
    });
    linkAll(jira, fresh);
    for (const { project } of landed)
      for (const moduleId of options.pinnedPanels ?? [])
        jira.panelPins.put({ id: `${moduleId} ${project.id}`, moduleId, projectId: project.id });
    return reportOf(source, { landed, alreadyThere: source.issues.length - fresh.length });
  });
}

const uniqueByKey = (issues: readonly RawIssue[]): RawIssue[] => [
  ...new Map(issues.map((issue) => [issue.key, issue])).values(),
];

const projectKeyOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

function groupByProject(issues: readonly RawIssue[]): [string, RawIssue[]][] {
  const groups = new Map<string, RawIssue[]>();
  for (const issue of issues) {
    const key = projectKeyOf(issue.key);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  return [...groups];
}

/** Work items keep the ids they had, unless the site uses them otherwise. */
function chooseIds(
  jira: Jira,
  issues: readonly RawIssue[],
): (keyOrId: string) => string | undefined {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, id } of issues) {
    const isFree =
      id !== undefined &&
      /^\d{1,15}$/.test(id) &&
      !taken.has(id) &&
      jira.issues.find(id) === undefined;
    const chosen = isFree ? id : jira.issues.nextId();
    taken.add(chosen);
    ids.set(key, chosen);
    if (id !== undefined) ids.set(id, chosen);
  }
  return (keyOrId) => ids.get(keyOrId) ?? jira.issues.find(keyOrId)?.id;
}

type Work = {
  readonly jira: Jira;
  readonly source: Source;
  readonly idOf: Landing['idOf'];
  readonly onProgress: (done: number) => void;
};

function landOne(
  work: Work,
  { key, issues }: { key: string; issues: readonly RawIssue[] },
): Landed {
  const { jira, source, idOf } = work;
  const beside = source.projects.find((project) => project['key'] === key) ?? {};
  const told = issues[0]?.fields['project'];
  const project = landProject(jira, key, { ...(isRecord(told) ? told : {}), ...beside });
  const names = createNames(jira, project);
  const plans = createPlans(jira, project, beside);
  const landing: Landing = { jira, project, names, plans, adfByKey: source.adfByKey, idOf };
  const stored: NewIssue[] = [];
  for (const issue of issues) {
    stored.push(landIssue(landing, issue));
    if (stored.length % batchSize === 0) work.onProgress(stored.length);
  }
  const customFieldIds = new Set(stored.flatMap(({ custom = {} }) => Object.keys(custom)));
  finishProject(jira, project, {
    typeIds: new Set(stored.map(({ typeId }) => typeId)),
    statusIds: new Set(stored.map(({ statusId }) => statusId)),
    customFieldIds,
    hasSprints: stored.some(({ sprintIds = [] }) => sprintIds.length > 0),
    hasPoints: customFieldIds.has('customfield_10028'),
  });
  jira.issues.createMany(stored);
  work.onProgress(stored.length);
  return { project, issues: stored };
}

/** Every link once, though both ends tell it. */
function linkAll(jira: Jira, issues: readonly RawIssue[]): void {
  const first = issues[0];
  if (first === undefined) return;
  const project = jira.projects.all().find(({ key }) => key === projectKeyOf(first.key));
  if (project === undefined) return;
  const names = createNames(jira, project);
  const seen = new Set<string>();
  for (const { key, fields } of issues) {
    const here = jira.issues.find(key)?.id;
    for (const link of recordsOf(fields['issuelinks'])) {
      const isInward = isRecord(link['inwardIssue']);
      const other = isInward ? link['inwardIssue'] : link['outwardIssue'];
      const there = isRecord(other) ? jira.issues.find(textOf(other['key']) ?? '')?.id : undefined;
      const typeId = names.linkType(link['type']);
      if (here === undefined || there === undefined || typeId === undefined) continue;
      const [inwardId, outwardId] = isInward ? [there, here] : [here, there];
      const name = `${typeId} ${inwardId} ${outwardId}`;
      if (seen.has(name)) continue;
      seen.add(name);
      jira.issues.link({ typeId, inwardId, outwardId });
    }
  }
}
