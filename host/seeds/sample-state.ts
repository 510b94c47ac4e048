import * as v from 'valibot';
import type { Manifest } from '../forge/manifest';
import type { Database } from '../store/database';
import { openHostState } from '../store/host-state';
import type { Idle } from './dates/move-dates';
import { moveSite } from './dates/move-sample';

const dayMs = 86_400_000;
const stateName = 'sample';

const aSample = v.object({
  /** `laid`: its people have yet to use the app. `mixed`: it stands beside data of somebody's own. */
  phase: v.picklist(['laid', 'untouched', 'workedIn', 'mixed']),
  /** The moment that its dates are counted from. */
  aroundMs: v.number(),
  /** How long nobody was there, and when somebody came back; only of a sample that was worked in. */
  idle: v.array(v.object({ untilMs: v.number(), days: v.number() })),
});
type Sample = v.InferOutput<typeof aSample>;

/** The sample of a site: whether somebody worked in it, and around which day it stands. */
export type SampleState = {
  readonly find: () => Sample | undefined;
  readonly write: (sample: Sample) => void;
  /** Somebody changed something; said as often as one likes. */
  readonly noteWork: () => void;
};

/** What a data folder knows of its sample. */
export function openSampleState(db: Database): SampleState {
  const state = openHostState(db);
  const find = () => {
    const kept = v.safeParse(aSample, state.read(stateName));
    return kept.success ? kept.output : undefined;
  };
  const write = (sample: Sample) => {
    state.write(stateName, sample);
  };
  return {
    find,
    write,
    noteWork() {
      const sample = find();
      if (sample?.phase === 'untouched') write({ ...sample, phase: 'workedIn' });
    },
  };
}

/** By how many days a worked-in sample can be moved on; 0 when it stands around today. */
export const daysBehind = (sample: Sample | undefined): number =>
  sample?.phase === 'workedIn' ? daysOf(sample.idle) : 0;

const daysOf = (idle: readonly Idle[]): number => idle.reduce((sum, { days }) => sum + days, 0);

/** The days from one moment to the other in whole `steps`: with 7, a Monday stays one. */
const daysBetween = (fromMs: number, toMs: number, steps: 1 | 7): number =>
  Math.floor((toMs - fromMs) / dayMs / steps) * steps;

type Parts = { readonly db: Database; readonly manifest: Manifest; readonly nowMs: number };

/**
 * Before a site is opened: a sample in which nobody worked is brought to today; of one in which somebody
 * did it is noted for how long nobody came, so that whoever is there can have its dates moved on.
 */
export function meetToday({ db, manifest, nowMs }: Parts): void {
  const state = openSampleState(db);
  const sample = state.find();
  if (sample?.phase === 'untouched') {
    const days = daysBetween(sample.aroundMs, nowMs, 1);
    // What the app itself noted on later days is told of those days and stays there.
    const appUntilMs = days < 0 ? Infinity : sample.aroundMs + dayMs;
    const appIdle = [{ untilMs: appUntilMs, days }];
    if (days !== 0)
      move({ db, manifest, nowMs }, { ...sample, idle: [{ untilMs: Infinity, days }] }, appIdle);
  }
  if (sample?.phase === 'workedIn') {
    const seenMs = lastSeen(db, nowMs);
    const days = daysBetween(seenMs, nowMs, 7);
    // Where nothing was written since somebody came back, they have yet to come back.
    const idle = sample.idle.filter(({ untilMs }) => untilMs <= seenMs);
    if (days > 0) idle.push({ untilMs: nowMs, days });
    state.write({ ...sample, idle });
  }
}

/** Moves a sample that was worked in on to today, with all that was done in it. */
export function bringToToday({ db, manifest, nowMs }: Parts): void {
  const sample = openSampleState(db).find();
  if (sample !== undefined && daysBehind(sample) > 0) move({ db, manifest, nowMs }, sample);
}

function move({ db, manifest, nowMs }: Parts, sample: Sample, appIdle = sample.idle): void {
  const { idle, aroundMs } = sample;
  db.transaction(() => {
    moveSite(db, { idle, appIdle, nowMs, entities: manifest.entities });
    const movedMs = aroundMs + daysOf(idle) * dayMs;
    openSampleState(db).write({ ...sample, aroundMs: movedMs, idle: [] });
  });
}

/** The last moment at which anything was written; what was written on a day ahead, with `--as-of`, aside. */
function lastSeen(db: Database, nowMs: number): number {
  const moments = [
    "SELECT json_extract(content, '$.updatedMs') AS ms FROM issue",
    'SELECT updated AS ms FROM kvs_value',
    "SELECT 1000 * strftime('%s', json_extract(document, '$.createdAt')) AS ms FROM confluence_version",
  ].map((sql) => db.prepare(`SELECT max(ms) AS ms FROM (${sql}) WHERE ms <= ?`).get(nowMs));
  return Math.max(...moments.map((row) => Number(row?.['ms'] ?? 0)));
}
