import type { StoredIssue } from '../issue/types';
import type { ChoiceField, JqlContext } from './jql-field';

/** The id of a work item that the caller may see. */
export function findVisible({ store, maySee }: JqlContext, idOrKey: string): readonly string[] {
  const issue = store.find(idOrKey);
  return issue !== undefined && maySee(issue) ? [issue.id] : [];
}

const keyPattern = /^[A-Z][A-Z0-9_]*-\d+$/i;

/** Jira's own sentences for a key or id under which nothing is found. */
export function unknownIssue(text: string, field: string): string {
  if (keyPattern.test(text))
    return `An issue with key '${text}' does not exist for field '${field}'.`;
  if (/^\d+$/.test(text))
    return `A value with ID '${text}' does not exist for the field '${field}'.`;
  return `The issue key '${text}' for field '${field}' is invalid.`;
}

/** The key: `<` and `>` compare numbers within one project. */
export const keyField =
  (context: JqlContext) =>
  (name: string): ChoiceField => ({
    kind: 'choice',
    name,
    of: 'issue',
    valueOf: (issue) => issue.id,
    resolve: (text) => findVisible(context, text),
    unknown: (text) => unknownIssue(text, name),
    compare: (issue, id) => compareKeys(issue, context.store.find(id)),
  });

const compareKeys = (issue: StoredIssue, other: StoredIssue | undefined): number | undefined =>
  other?.projectId === issue.projectId ? numberOf(issue) - numberOf(other) : undefined;

const numberOf = ({ key }: StoredIssue): number => Number(key.slice(key.lastIndexOf('-') + 1));
