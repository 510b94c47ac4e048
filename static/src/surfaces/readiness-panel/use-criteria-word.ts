import { useEffect, useState } from 'react';
import { parseCriteriaStatus } from '#contract/criteria/criteria-status';
import { propertyKeys } from '#contract/record';
import type { CriteriaCounts } from '#domain/criteria/count-criteria';
import { progressOf } from '#domain/criteria/count-criteria';
import { listen } from '../../bridge/page-events';
import type { OpenedPanel } from './open-panel';
import { texts } from './texts';

type Counts = Parameters<typeof progressOf>[0];

/**
 * How far the acceptance criteria are, in a word: as they were published last, then as the criteria panel
 * of the same page says. Undefined where there are none, which a rule tells.
 */
export function useCriteriaWord({ issueId, source }: OpenedPanel): string | undefined {
  const [counts, setCounts] = useState<Counts | undefined>(() => {
    const status = parseCriteriaStatus(source.issue.properties[propertyKeys.criteriaStatus]);
    return status.ok ? status.value : undefined;
  });
  useEffect(
    () =>
      listen('waymark.criteria', (said) => {
        if (said.issueId === issueId) setCounts({ ...noOptional, ...said });
      }),
    [issueId],
  );
  if (counts === undefined) return undefined;
  const { outOf, met, isAllMet, isAllAccepted } = progressOf(counts);
  if (outOf === 0) return undefined;
  if (isAllAccepted) return texts.criteriaAccepted;
  return isAllMet ? texts.criteriaMet : texts.criteriaLeft(met, outOf);
}

const noOptional: Pick<CriteriaCounts, 'optional' | 'optionalMet'> = {
  optional: 0,
  optionalMet: 0,
};
