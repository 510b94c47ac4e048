import type { StoredIssue } from '../issue/types';
import type { ChoiceField, JqlContext } from './jql-field';
import { findVisible, unknownIssue } from './key-jql-field';

const levelOf = ({ catalog }: JqlContext, issue: StoredIssue): number =>
  catalog.issueTypes.find(issue.typeId)?.hierarchyLevel ?? 0;

const parentOf = ({ store }: JqlContext, issue: StoredIssue): StoredIssue | undefined =>
  issue.parentId === undefined ? undefined : store.find(issue.parentId);

/** The epic right above, whatever the work item is. */
function epicLinkOf(context: JqlContext, issue: StoredIssue): string | undefined {
  const parent = parentOf(context, issue);
  return parent !== undefined && levelOf(context, parent) === 1 ? parent.id : undefined;
}

/** The epic that the work item is, is in, or whose sub-task's story is in. */
function parentEpicOf(context: JqlContext, issue: StoredIssue): string | undefined {
  let at: StoredIssue | undefined = issue;
  for (let steps = 0; at !== undefined && steps < 3; steps += 1) {
    if (levelOf(context, at) === 1) return at.id;
    at = parentOf(context, at);
  }
  return undefined;
}

const related =
  (read: (context: JqlContext, issue: StoredIssue) => string | undefined) =>
  (context: JqlContext) =>
  (name: string): ChoiceField => ({
    kind: 'choice',
    name,
    of: 'issue',
    valueOf: (issue) => read(context, issue),
    resolve: (text) => findVisible(context, text),
    unknown: (text) => unknownIssue(text, name),
  });

/** The ways of asking what a work item belongs to. */
export const parentFields = {
  parent: related((_, issue) => issue.parentId),
  'epic link': related(epicLinkOf),
  parentepic: related(parentEpicOf),
};
