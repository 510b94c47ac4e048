import { router } from '@forge/bridge';

/** Opens a work item in a new tab. */
export const openIssue = (issueKey: string): Promise<void> =>
  router.open({ target: 'issue', issueKey });

/** Goes to a path of the site, or opens an address elsewhere in a new tab. */
export const follow = (url: string): Promise<void> =>
  url.startsWith('/') ? router.navigate(url) : router.open(url);

/** Goes to one of Waymark's own pages of a project. */
export const openModule = (moduleKey: string, projectKey: string): Promise<void> =>
  router.navigate({ target: 'module', moduleKey, projectKey });
