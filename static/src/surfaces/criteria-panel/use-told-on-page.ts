import { useEffect } from 'react';
import { parseCriteriaState } from '#contract/criteria/criteria-state';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import { countCriteria } from '#domain/criteria/count-criteria';
import { announce, listen } from '../../bridge/page-events';

/** Tells the rest of the page how the list stands, and hears what was added to it elsewhere on the page. */
export function useToldOnPage(
  issueId: string,
  items: CriteriaState['items'],
  offer: (version: number, state: CriteriaState) => void,
): void {
  useEffect(
    () =>
      listen('waymark.criteria-saved', (saved) => {
        const read = parseCriteriaState(saved.state);
        if (saved.issueId === issueId && read.ok) offer(saved.version, read.value);
      }),
    [issueId, offer],
  );

  const counts = JSON.stringify(countCriteria(items));
  useEffect(() => {
    announce('waymark.criteria', {
      issueId,
      ...(JSON.parse(counts) as ReturnType<typeof countCriteria>),
    });
  }, [issueId, counts]);
}
