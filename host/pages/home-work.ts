import type { Caller } from '../site/caller';
import { textOf } from './adf-view';
import { readSpaceOf } from './confluence/wiki-look';
import { searchIssues } from './jira/backlog';
import { appAddress } from './jira/jira-layout';
import { projectBase, readProjects } from './jira/project-look';
import { createSiteClient } from './site-client';
import type { Look } from './viewer';
import { isOnlyRead } from './viewer';

/** Where the four steps lead. */
export type HomeLinks = {
  readonly criteria: string;
  readonly readiness: string;
  readonly ranking: string;
  readonly roadmap: string;
  /** Whole weeks by which a sample that somebody worked in can be moved on; 0 for none. */
  readonly daysBehind: number;
  /** The day on which something was last resolved, when that is long ago. */
  readonly endedOn: string | undefined;
};

type OwnProject = {
  readonly name: string;
  readonly backlog: string;
  /** Where Waymark ranks it. */
  readonly ranking: string;
};
/** What a site holds that is not the sample. */
export type OwnWork = {
  readonly projects: readonly OwnProject[];
  /** The roadmap page that was laid beside them; undefined where it is gone, or the site is a real one. */
  readonly roadmap: string | undefined;
  /** Where the person can write a page with a roadmap; undefined where they may not. */
  readonly newPage: string | undefined;
  /** The day on which something was last resolved, for whatever reason, when that is long ago. */
  readonly endedOn: string | undefined;
};

type RestSpaces = { readonly results: readonly { readonly key: string }[] };
type RestPages = { readonly results: readonly { readonly _links: { readonly webui: string } }[] };

/** What the home page leads to: the sample’s four steps, or the projects that were brought in. */
export async function homeWork(look: Look): Promise<HomeLinks | OwnWork> {
  if (look.parts.realSite === undefined && (await holdsSample(look))) {
    return {
      criteria: '/browse/PAY-12',
      readiness: '/browse/PAY-7',
      ranking: appAddress(look, { base: '/jira/software/projects/PAY' }),
      roadmap: (await pageCalled(look, 'Payments roadmap')) ?? '/wiki/spaces',
      daysBehind: look.parts.sample.daysBehind(),
      endedOn: await endedOn(look),
    };
  }
  const projects = (await readProjects(look)).map((project) => {
    const base = projectBase(project);
    return { name: project.name, backlog: base, ranking: appAddress(look, { base }) };
  });
  return {
    projects,
    roadmap:
      look.parts.realSite === undefined ? await pageCalled(look, 'First roadmap') : undefined,
    newPage: await newPageOf(look),
    endedOn: projects.length === 0 ? undefined : await endedOn(look),
  };
}

async function pageCalled(look: Look, title: string): Promise<string | undefined> {
  const path = `/wiki/api/v2/pages?title=${encodeURIComponent(title)}`;
  const page = (await look.rest.find<RestPages>(path))?.results[0];
  return page === undefined ? undefined : `/wiki${page._links.webui}`;
}

/** The new page of the one space there is; of several, a person chooses. */
async function newPageOf(look: Look): Promise<string | undefined> {
  if (isOnlyRead(look)) return undefined;
  const found = await look.rest.find<RestSpaces>('/wiki/api/v2/spaces?limit=2');
  const [space, other] = found?.results ?? [];
  if (space === undefined || other !== undefined) return '/wiki/spaces';
  const { mayCreate } = await readSpaceOf(look, space.key);
  return mayCreate ? `/wiki/spaces/${space.key}/pages/create` : undefined;
}

/** The day on which something was last resolved, for whatever reason, when that is over a month ago. */
async function endedOn(look: Look): Promise<string | undefined> {
  const jql = 'resolved is not EMPTY ORDER BY resolved DESC';
  const [latest] = await searchIssues(look, jql, { fields: ['resolutiondate'], most: 1 });
  const day = textOf(latest?.fields['resolutiondate']).slice(0, 10);
  return look.nowMs - Date.parse(day) > 30 * 86_400_000 ? day : undefined;
}

/**
 * Whether the sample is here, as its product owner sees it: someone who cannot see it is still told the
 * steps, and the pages say what is missing.
 */
async function holdsSample({ parts }: Look): Promise<boolean> {
  const owner: Caller = { kind: 'person', accountId: 'acc-ana', viaApp: false };
  const rest = createSiteClient(parts.site, owner, 'http://localhost');
  return (await rest.find('/rest/api/3/issue/PAY-12?fields=summary')) !== undefined;
}
