import type { MacroConfig } from '#contract/macro/macro-config';
import { showsProduct } from '#contract/macro/macro-config';
import type { AccountId } from '#domain/issue/issue';

/** What the macro knows of the person who looks, without asking anybody. */
type Viewer = {
  readonly accountId: AccountId | undefined;
  readonly mayEditPage: boolean;
  /** Whom the project named as editors of Waymark, one by one. */
  readonly editors: readonly AccountId[];
};

/** Loading product metrics is open to this person, or may be, which the app's functions know, or is not offered. */
export type Offer = 'open' | 'ask' | 'none';

/**
 * Is loading product metrics offered to this person? Administrators and the people of a role are known to
 * Jira alone: it is asked for who edits the page, not for each of its readers.
 */
export function offerFor(config: MacroConfig, viewer: Viewer): Offer {
  if (!showsProduct(config)) return 'none';
  if (viewer.editors.includes(viewer.accountId ?? '')) return 'open';
  return viewer.mayEditPage ? 'ask' : 'none';
}
