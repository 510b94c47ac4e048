import { useEffect, useRef, useState } from 'react';
import type { Instant } from '#domain/time/instant';
import { instantAt } from '#domain/time/instant';
import { readSettings } from './open-settings';
import type { LiveSettings } from './use-settings';

/** How often the page looks for what others changed, while somebody looks at it. */
const everyMs = 15_000;

/**
 * Takes over what others change in the settings while the page is open; what is typed or unsaved here
 * stays. Answers when that was the last time; undefined while nobody else has.
 */
export function useChangesOfOthers(projectKey: string, live: LiveSettings): Instant | undefined {
  const [changedAt, setChangedAt] = useState<Instant>();
  const latest = useRef(live);
  latest.current = live;
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      const { version, settings } = await readSettings(projectKey);
      const { version: known, status, offer } = latest.current;
      // While this page's own changes are under way, their answer brings everything along.
      if (version <= known || status.phase !== 'saved') return;
      offer(version, settings);
      setChangedAt(instantAt(Date.now()));
    };
    const lookQuietly = () => {
      look().catch(() => undefined); // the next look may be answered
    };
    const timer = setInterval(lookQuietly, everyMs);
    document.addEventListener('visibilitychange', lookQuietly);
    window.addEventListener('focus', lookQuietly);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', lookQuietly);
      window.removeEventListener('focus', lookQuietly);
    };
  }, [projectKey]);
  return changedAt;
}
