import type { Clock } from '../../clock';
import type { HostState } from '../../store/host-state';
import type { App } from '../app';
import type { Manifest } from '../manifest';

const MINUTE_MS = 60_000;
const INTERVAL_MS = {
  fiveMinute: 5 * MINUTE_MS,
  hour: 60 * MINUTE_MS,
  day: 24 * 60 * MINUTE_MS,
  week: 7 * 24 * 60 * MINUTE_MS,
} as const;
const FIRST_RUN_MS = 5 * MINUTE_MS;

type ScheduleParts = {
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly state: HostState;
  readonly cloudId: string;
  readonly run: App['run'];
};

/**
 * Runs the scheduled triggers on the site's clock, the first time five minutes after installation.
 * A run that would begin while the last one is under way is left out; so a clock that is moved on by
 * a year starts each function a few times and not hundreds of times.
 */
export function startSchedule({ clock, manifest, state, cloudId, run }: ScheduleParts): () => void {
  const cancels: (() => void)[] = [];
  for (const module of manifest.modules) {
    if (module.kind !== 'scheduledTrigger' || module.interval === undefined) continue;
    const name = `schedule ${module.key}`;
    const interval = INTERVAL_MS[module.interval];
    let isRunning = false;
    const arm = () => {
      const known = state.read(name);
      // Further away than one interval is what was noted on a later day, with `--as-of`.
      const isKnown = typeof known === 'number' && known <= clock.now() + interval;
      const next = isKnown ? known : clock.now() + FIRST_RUN_MS;
      if (!isKnown) state.write(name, next);
      cancels.push(clock.after(Math.max(0, next - clock.now()), () => fire(next)));
    };
    const fire = (due: number) => {
      const missed = Math.floor((clock.now() - due) / interval);
      state.write(name, due + (missed + 1) * interval);
      arm();
      if (isRunning) return;
      isRunning = true;
      const event = { context: { cloudId, moduleKey: module.key }, contextToken: 'local' };
      void run({ functionKey: module.function ?? '', module }, event).finally(() => {
        isRunning = false;
      });
    };
    arm();
  }
  return () => {
    for (const cancel of cancels) cancel();
  };
}
