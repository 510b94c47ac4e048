import { onTurnedToPage } from './turned-to-page';

const restMs = 10_000;
const turnedMs = 5_000;
const companyMs = 3_000;
const turnedForMs = 300_000;
const companyForMs = 60_000;
const atMostEveryMs = 2_000;

/** When the page looks for what others did. All times in milliseconds. */
export type LookRhythm = {
  /** Notes that somebody else was seen at work on the list. */
  readonly noteOthers: (now: number) => void;
  /** Notes that the page looks, and answers how long it then waits: less while others are at work. */
  readonly noteLook: (now: number) => number;
  /** Notes that one turns to the page, and answers how long it waits: not at all, unless it has just looked. */
  readonly untilTurned: (now: number) => number;
};

/**
 * A rhythm that costs three looks of the person's own in half a minute, six in the five minutes after they
 * turned to the page, and ten while in company.
 */
export function createLookRhythm(openedAt: number): LookRhythm {
  let turnedAt = openedAt;
  let othersAt = -Infinity;
  let lookedAt = -Infinity;
  return {
    noteOthers: (now) => {
      othersAt = now;
    },
    noteLook: (now) => {
      lookedAt = now;
      if (now - othersAt < companyForMs) return companyMs;
      return now - turnedAt < turnedForMs ? turnedMs : restMs;
    },
    untilTurned: (now) => {
      turnedAt = now;
      return Math.max(0, lookedAt + atMostEveryMs - now);
    },
  };
}

/** Calls `look` in the rhythm, and when one turns to the page. Answers how to look at once, and to stop. */
export function keepLooking(rhythm: LookRhythm, look: () => Promise<void>) {
  let round = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  const lookIn = (ms: number) => {
    clearTimeout(next);
    next = setTimeout(() => void lookNow(), ms);
  };
  const lookNow = async () => {
    const mine = (round += 1);
    lookIn(rhythm.noteLook(Date.now()));
    await look();
    // What was seen may have changed the rhythm.
    if (mine === round) lookIn(rhythm.noteLook(Date.now()));
  };
  const turnTo = () => {
    lookIn(rhythm.untilTurned(Date.now()));
  };
  lookIn(rhythm.noteLook(Date.now()));
  const deafen = onTurnedToPage(turnTo);
  const stop = () => {
    round = -1;
    clearTimeout(next);
    deafen();
  };
  return { lookNow, stop };
}
