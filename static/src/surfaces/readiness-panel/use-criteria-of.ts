import type { Dispatch, SetStateAction } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import type { ReadinessSource } from '#domain/readiness/status/readiness-source';
import { listen } from '../../bridge/page-events';
import type { OpenedPanel } from './open-panel';
import { readAgain } from './open-panel';

const wordingRules = new Set(['criteria-free-of-advice', 'non-functional-criteria']);

/** How long the function that publishes criteria is given before their wording is looked at. */
const publishedAfterMs = 2000;

/**
 * Follows the criteria panel: counts at once; their wording, where a rule asks for it, once it is published.
 * Answers how to put what that panel counts into what was read, which is behind it until it is published.
 */
export function useCriteriaOf(
  { issueId, projectReadiness }: OpenedPanel,
  setSource: Dispatch<SetStateAction<ReadinessSource>>,
): (read: ReadinessSource) => ReadinessSource {
  const counted = useRef<number>();
  const withCounts = useCallback(
    (read: ReadinessSource): ReadinessSource => ({
      ...read,
      criteria: { ...read.criteria, total: counted.current ?? read.criteria.total },
    }),
    [],
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readWording = async () => {
      const again = await readAgain(issueId, projectReadiness);
      if (again !== undefined)
        setSource((before) => ({ ...before, criteria: withCounts(again).criteria }));
    };
    const stop = listen('waymark.criteria', (counts) => {
      if (counts.issueId !== issueId) return;
      counted.current = counts.total;
      setSource(withCounts);
      const asksWording = projectReadiness.definitions.some(({ rules }) =>
        rules.some(({ isOn, ruleId }) => isOn && wordingRules.has(ruleId)),
      );
      if (!asksWording) return;
      clearTimeout(timer);
      timer = setTimeout(() => void readWording(), publishedAfterMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [issueId, projectReadiness, setSource, withCounts]);
  return withCounts;
}
