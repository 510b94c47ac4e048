import { findIssue } from '#atlassian/jira/issue/read-issue';
import { readMyPermissions } from '#atlassian/jira/people/permissions';
import { parseCriteriaDocument } from '#contract/criteria/criteria-document';
import { propertyKeys } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import { noCriteria } from '#domain/criteria/acceptance-criterion';
import type { Issue } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { issueNotFound } from '#domain/problem';
import { readIssueContext } from '../../bridge/context';
import { asViewer } from '../../bridge/request';
import { isInDoubt } from './copy-in-doubt';

/** What the panel needs to be drawn for the first time. */
export type OpenedPanel = {
  readonly issue: Issue;
  readonly accountId: string;
  readonly locale: string;
  readonly isNewToIssue: boolean;
  readonly mayEdit: boolean;
  /** May the person edit the work item, whatever its copy is like? */
  readonly mayEditIssue: boolean;
  /** What the copy says, and the version of the record it was made of. */
  readonly version: number;
  readonly copy: CriteriaState;
  /** Must the record be asked whether that is the list? */
  readonly isInDoubt: boolean;
  /** Why the copy cannot be shown; it is left alone then. */
  readonly problem?: Problem;
};

const fields = [
  'summary',
  'status',
  'issuetype',
  'project',
  'description',
  'assignee',
  'reporter',
  'subtasks',
];

const properties = [
  propertyKeys.criteria,
  propertyKeys.criteriaStatus,
  propertyKeys.readinessStatus,
];

/** What the panel reads of its work item, at first and again. */
export const panelQuestion = { fields, properties };

/** Reads the issue with its copy of the criteria, and what the person may do: two requests at once. */
export async function openPanel(): Promise<OpenedPanel | Problem> {
  const context = await readIssueContext();
  const { issue: shown, isNewToIssue } = context.extension;
  const [found, held] = await Promise.all([
    findIssue(asViewer, shown.id, panelQuestion),
    readMyPermissions(asViewer, ['EDIT_ISSUES'], { issue: shown.id }),
  ]);
  if (found === undefined) return issueNotFound(shown.key);
  const stored = found.issue.properties[propertyKeys.criteria];
  const copied = stored === undefined ? undefined : parseCriteriaDocument(stored, found.issue.id);
  const copy = copied?.ok === true ? copied.value : { version: 0, state: noCriteria };
  return {
    issue: found.issue,
    accountId: context.accountId ?? '',
    locale: context.locale,
    isNewToIssue,
    mayEdit: held.has('EDIT_ISSUES') && copied?.ok !== false,
    mayEditIssue: held.has('EDIT_ISSUES'),
    version: copy.version,
    copy: copy.state,
    isInDoubt: isInDoubt(found.issue, copy),
    ...(copied?.ok === false ? { problem: copied.error } : {}),
  };
}

/** The same panel with the list that the record has, where the copy cannot be shown. */
export function panelWith(panel: OpenedPanel, copy: CriteriaState): OpenedPanel {
  const { issue, accountId, locale, isNewToIssue, mayEditIssue } = panel;
  const rest = { issue, accountId, locale, isNewToIssue, mayEditIssue };
  return { ...rest, mayEdit: mayEditIssue, version: 0, copy, isInDoubt: false };
}
