import { createContext } from 'react';
import type { Share } from '#usecases/macro/page/share-reads';
import { readAlone } from '#usecases/macro/page/share-reads';
import { forgetAmongFrames, shareAmongFrames } from '../../bridge/frame-share';

/** Reads that the macros of one page share for one person, and how an answer that is untrue now is forgotten. */
export type SharedReads = {
  readonly share: Share;
  readonly forget: (name: string) => Promise<void>;
};

/** What frames read when they are opened is one round; reading again is another. */
export const firstRound = 'first';

/** The reads that a person's macros share in a round. */
export const sharedReadsOf = (viewer: string, round = firstRound): SharedReads => ({
  share: shareAmongFrames(viewer, round),
  forget: forgetAmongFrames(viewer, round),
});

/** What the parts of one macro share reads by; each reads alone where nobody says. */
export const SharedReadsContext = createContext<SharedReads>({
  share: readAlone,
  forget: () => Promise.resolve(),
});
