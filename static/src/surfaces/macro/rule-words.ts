import type { ShownRule } from '#domain/roadmap/macro-view';
import { texts } from './texts';

/** When work counts as started and finished here, how its days and percentiles are counted. */
export const ruleWords = ({
  startedIn,
  finishedIn,
  dayCounting,
  percentileMethod,
  isOwn,
}: ShownRule): string =>
  [
    ...(isOwn === true ? [texts.ownRule] : []),
    texts.startedBy(startedIn),
    texts.finishedBy(finishedIn),
    texts.dayCounting[dayCounting],
    texts.percentileMethod[percentileMethod],
  ].join(' · ');
