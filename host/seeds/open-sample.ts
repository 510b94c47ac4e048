import type { Clock } from '../clock';
import type { Manifest } from '../forge/manifest';
import { isRead } from '../real-site/real-site';
import type { Caller } from '../site/caller';
import { accountOf } from '../site/caller';
import type { Site } from '../site/site';
import type { Database } from '../store/database';
import { bringToToday, daysBehind, meetToday, openSampleState } from './sample-state';

/** The sample of an open site, which stands around today or can be made to. */
export type Sample = {
  /** Whole weeks by which a sample that was worked in can be moved on; 0 for any other site. */
  readonly daysBehind: () => number;
  /** Moves every date on by those days. */
  readonly bringToToday: () => void;
  /** Somebody changed something. */
  readonly noteWork: () => void;
  /** The same site, which notes who changes something through its REST. */
  readonly watch: (site: Site) => Site;
};

type Parts = {
  readonly manifest: Manifest;
  readonly clock: Clock;
  /** False where a real site stands in front, whose records are kept beside the sample's. */
  readonly isKept: boolean;
};

/** Brings a sample in which nobody worked to today, and tells of any other how far it is behind. */
export function openSample(db: Database, { manifest, clock, isKept }: Parts): Sample {
  const state = openSampleState(db);
  const known = state.find();
  const now = () => ({ db, manifest, nowMs: clock.now() });
  if (isKept) meetToday(now());
  else if (known !== undefined) state.write({ ...known, phase: 'mixed' });
  let watched: Site | undefined;
  return {
    daysBehind: () => daysBehind(state.find()),
    bringToToday() {
      bringToToday(now());
      watched?.reread();
    },
    noteWork: state.noteWork,
    watch(site) {
      watched = site;
      return {
        ...site,
        async handle(request, caller) {
          const answer = await site.handle(request, caller);
          if (answer.ok && isWork(request, caller)) state.noteWork();
          return answer;
        },
      };
    },
  };
}

/** What a person changes; the copies that an app shows of its records follow from what was done. */
function isWork({ method, url }: Request, caller: Caller): boolean {
  const { pathname } = new URL(url);
  const isCopy = caller.viaApp && pathname.includes('/properties');
  return accountOf(caller) !== undefined && !isCopy && !isRead(method, pathname);
}
