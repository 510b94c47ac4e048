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

/**
 * Is loading product metrics offered to this person? Administrators and the people of a role are known to
 * Jira alone: everybody who edits the page is offered it, and told when they begin whether they may.
 */
export const isOffered = (config: MacroConfig, viewer: Viewer): boolean =>
  showsProduct(config) && (viewer.mayEditPage || viewer.editors.includes(viewer.accountId ?? ''));
