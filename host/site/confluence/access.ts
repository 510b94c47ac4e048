import type { Caller } from '../caller';
import type { Page, Space } from './store';

/** Everyone on the internet, everyone who is logged in, or the people named. */
export type Audience = 'anyone' | 'logged-in' | readonly string[];

/** Is the caller one of the audience? The app's own account counts as logged in and is never named. */
export function isAmong(caller: Caller, audience: Audience): boolean {
  if (audience === 'anyone') return true;
  if (caller.kind === 'anonymous') return false;
  if (audience === 'logged-in') return true;
  return caller.kind !== 'app' && audience.includes(caller.accountId);
}

/** May the caller see the space at all? */
export const mayReadSpace = (caller: Caller, space: Space): boolean =>
  isAmong(caller, space.readers);

/** May the caller add pages to the space? */
export const mayEditSpace = (caller: Caller, space: Space): boolean =>
  mayReadSpace(caller, space) && isAmong(caller, space.editors);

/** May the caller see the page: by its space, and by its own restriction? */
export const mayReadPage = (caller: Caller, space: Space, page: Page): boolean =>
  mayReadSpace(caller, space) && (page.readers === undefined || isAmong(caller, page.readers));

/** May the caller change the page: who may see it, edit in its space, and by its own restriction? */
export const mayEditPage = (caller: Caller, space: Space, page: Page): boolean =>
  mayReadPage(caller, space, page) &&
  isAmong(caller, space.editors) &&
  (page.editors === undefined || isAmong(caller, page.editors));
