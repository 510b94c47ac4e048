import type { FacetName } from '#domain/scoring/filter/filter-text';

const facetTexts: Readonly<Record<FacetName, string>> = {
  type: 'Type',
  epic: 'Epic',
  version: 'Version',
  label: 'Label',
  component: 'Component',
  status: 'Status',
};

/** The sentences of the filter. */
export const filterTexts = {
  open: 'Filter by',
  facets: facetTexts,
  value: (label: string, count: number) => `${label} (${count.toLocaleString('en')})`,
  more: (name: FacetName, count: number) =>
    `${facetTexts[name]}: ${count.toLocaleString('en')} more, type ${name}: and a part of its name`,
  query: 'Write a query (JQL)',
  queryTyped: 'A query is typed',
  clear: 'Clear the filter',
  asking: 'Asking Jira.',
  found: (count: number, project: string, here: number) =>
    count === 0
      ? `Jira finds nothing in ${project}. Other projects, which score on scales of their own, are never ranked with it.`
      : `Jira finds ${count.toLocaleString('en')} ${count === 1 ? 'work item' : 'work items'} of the project, ${here === 0 ? 'none' : here.toLocaleString('en')} of them in this ranking.`,
  unanswered: 'Jira did not answer the query. Change it, or try again in a minute.',
} as const;
