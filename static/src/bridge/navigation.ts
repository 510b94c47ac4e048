import { router } from '@forge/bridge';

/** Opens a work item in a new tab. */
export const openIssue = (issueKey: string): Promise<void> =>
  router.open({ target: 'issue', issueKey });

/** Goes to a path of the site, or opens an address elsewhere in a new tab. */
export const follow = (url: string): Promise<void> =>
  url.startsWith('/') ? router.navigate(url) : router.open(url);

/** Goes to one of Waymark's own pages of a project; a query says what is shown on it. */
export async function openModule(
  moduleKey: string,
  projectKey: string,
  query: Readonly<Record<string, string>> = {},
): Promise<void> {
  const place = { target: 'module', moduleKey, projectKey } as const;
  const url = Object.keys(query).length === 0 ? null : await router.getUrl(place);
  // A product that does not tell the address still opens the page, at its beginning.
  if (url === null) return router.navigate(place);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return router.navigate(`${url.pathname}${url.search}`);
}
