import { useEffect, useState } from 'react';
import { findReadinessStatus } from '#contract/readiness/readiness-status';
import { propertyKeys } from '#contract/record';
import { listen } from '../../bridge/page-events';
import type { OpenedPanel } from './open-panel';
import { texts } from './texts';

/**
 * Whether the work item is ready, in a word: as it was found last, then as the readiness panel of the
 * same page says. Undefined where nobody has looked, and once work has started.
 */
export function useReadinessWord({ issue }: OpenedPanel): string | undefined {
  const [isReady, setReady] = useState(() => {
    const found = findReadinessStatus(issue.properties[propertyKeys.readinessStatus]);
    return found === undefined ? undefined : found.ready === 'yes';
  });
  useEffect(
    () =>
      listen('waymark.readiness', (said) => {
        if (said.issueId === issue.id) setReady(said.isReady);
      }),
    [issue.id],
  );
  if (isReady === undefined || issue.status.category !== 'new') return undefined;
  return isReady ? texts.ready : texts.notReady;
}
