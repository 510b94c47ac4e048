import { parseCriteriaDocument } from '#contract/criteria/criteria-document';
import { parseCriteriaStatus } from '#contract/criteria/criteria-status';
import { propertyKeys } from '#contract/record';
import { reviewWording } from '#domain/criteria/wording/review-wording';
import type { Issue } from '#domain/issue/issue';

type Properties = Issue['properties'];

/** The counters of criteria with their wording, where an older Waymark wrote them without. */
export function wordingOf({ properties }: Issue): Properties | undefined {
  const status = parseCriteriaStatus(properties[propertyKeys.criteriaStatus]);
  if (!status.ok || status.value.advice !== undefined) return undefined;
  const document = parseCriteriaDocument(properties[propertyKeys.criteria]);
  if (!document.ok || document.value.version !== status.value.version) return undefined;
  const review = reviewWording(document.value.state.items);
  return { [propertyKeys.criteriaStatus]: { ...status.value, ...review } };
}

/** The issue as if its counters had been written with the wording. */
export const withWording = (issue: Issue, wording: Properties | undefined): Issue =>
  wording === undefined ? issue : { ...issue, properties: { ...issue.properties, ...wording } };
