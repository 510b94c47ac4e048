import { parseCriteriaStatus } from '#contract/criteria/criteria-status';
import { parseReadinessDocument } from '#contract/readiness/readiness-state';
import { findReadinessStatus } from '#contract/readiness/readiness-status';
import { propertyKeys } from '#contract/record';
import { scoredOnOfCopy } from '#contract/scoring/scoring-copy';
import type { Issue } from '#domain/issue/issue';
import type { SiteFields } from '#domain/issue/site-fields';
import { emptyReadinessState } from '#domain/readiness/status/readiness-state';
import type {
  EditableFields,
  ProjectReadiness,
  ReadinessSource,
} from '#domain/readiness/status/readiness-source';

/** The properties that a verdict stands on, besides the fields. */
export const readinessProperties = [
  propertyKeys.criteriaStatus,
  propertyKeys.readiness,
  propertyKeys.readinessStatus,
  propertyKeys.scoring,
] as const;

/** An issue as it was read, with what may be edited on it where that was asked. */
export type ReadIssue = {
  readonly issue: Issue;
  readonly siteFields: SiteFields;
  readonly fieldNames?: Readonly<Record<string, string>>;
  readonly editable?: EditableFields;
};

/** What is known when an issue was read with its fields and `readinessProperties`. */
export function sourceOfIssue(
  { issue, siteFields, fieldNames = {}, editable = {} }: ReadIssue,
  projectReadiness: ProjectReadiness,
): ReadinessSource {
  const { project } = projectReadiness;
  const { properties } = issue;
  const document = parseReadinessDocument(properties[propertyKeys.readiness]);
  const stored = findReadinessStatus(properties[propertyKeys.readinessStatus]);
  const { estimate } = siteFields;
  const mayEdit = Object.keys(editable).length > 0;
  // A field that Jira sends along need not be one that the project uses; one that may be edited is.
  const hasEstimate =
    estimate !== undefined &&
    (issue.estimate !== undefined ||
      (mayEdit ? estimate.id in editable : projectReadiness.isEstimating));
  return {
    issue,
    ...(hasEstimate ? { estimateFieldId: estimate.id } : {}),
    ...(siteFields.sprint === undefined ? {} : { sprintFieldId: siteFields.sprint.id }),
    project: {
      ...project,
      ...(hasEstimate ? { estimateFieldName: estimate.name } : {}),
      fieldNames: namesOf(issue, fieldNames, editable),
    },
    criteria: criteriaOf(properties[propertyKeys.criteriaStatus]),
    scoring: scoringOf(properties[propertyKeys.scoring]),
    state: document.ok ? document.value.state : emptyReadinessState,
    stateVersion: document.ok ? document.value.version : 0,
    ...(document.ok ? {} : { unreadable: document.error }),
    ...(stored === undefined ? {} : { stored }),
    editable,
  };
}

// A field that Jira sends along, empty or not, exists; its id stands for a name that was not asked for.
const namesOf = (
  issue: Issue,
  known: Readonly<Record<string, string>>,
  editable: EditableFields,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...Object.keys(issue.fields), ...Object.keys(known), ...Object.keys(editable)].map((id) => [
      id,
      editable[id]?.name ?? known[id] ?? id,
    ]),
  );

function criteriaOf(json: unknown) {
  const status = parseCriteriaStatus(json);
  if (!status.ok) return { total: 0 };
  const { total, optional, advice, nonFunctional } = status.value;
  return {
    total: total + optional,
    ...(advice === undefined ? {} : { advice }),
    ...(nonFunctional === undefined ? {} : { nonFunctional }),
  };
}

function scoringOf(json: unknown) {
  const scoredOn = scoredOnOfCopy(json);
  const wsjf = (json as { wsjf?: unknown } | null | undefined)?.wsjf;
  const isScored = typeof wsjf === 'number';
  return scoredOn === undefined ? { isScored } : { isScored, scoredOn };
}
