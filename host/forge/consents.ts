import type { HostState } from '../store/host-state';

/**
 * Who let the app show Jira as them. A platform that asks its readers holds back what an app wants to
 * read of Jira until they answered; one where the administrator's consent counts for all does not.
 */
export type Consents = {
  readonly areAsked: () => boolean;
  /** Asks everybody from now on, also who was asked before; or nobody. */
  readonly ask: (areAsked: boolean) => void;
  readonly isMissing: (accountId: string) => boolean;
  readonly give: (accountId: string) => void;
};

type Kept = { readonly areAsked: boolean; readonly given: readonly string[] };

const stateName = 'consents';
const nobodyAsked: Kept = { areAsked: false, given: [] };

/** The consents of this site: nobody is asked, until somebody wants it. */
export function createConsents(state: HostState): Consents {
  const read = () => (state.read(stateName) as Kept | undefined) ?? nobodyAsked;
  return {
    areAsked: () => read().areAsked,
    ask(areAsked) {
      state.write(stateName, { areAsked, given: [] });
    },
    isMissing(accountId) {
      const { areAsked, given } = read();
      return areAsked && !given.includes(accountId);
    },
    give(accountId) {
      const { areAsked, given } = read();
      state.write(stateName, { areAsked, given: [...new Set([...given, accountId])] });
    },
  };
}
