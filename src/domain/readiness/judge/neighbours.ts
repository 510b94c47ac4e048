import type { Issue, IssueId } from '../../issue/issue';
import type { DefinitionOfReady } from '../definition/definition';
import { rulesInForce } from '../definition/definition';

/** One changed field, as an event tells it: its name in lower case, and ids where it has any. */
export type ToldChange = {
  readonly field: string;
  readonly from?: string;
  readonly to?: string;
};

/** What of a work item is looked at from another: the field names of Jira's changelog, in lower case. */
const seenFromOutside = new Set([
  ...['status', 'resolution', 'duedate', 'due date', 'issuetype', 'issue type'],
  ...['link', 'parent', 'issueparentassociation', 'epic link', 'project', 'key'],
]);
const parentFields = new Set(['parent', 'issueparentassociation']);

const blocks = /\b(blocks|is depended|required)/i;

/**
 * The issues whose verdict may follow from what changed on this one: what it blocks, its parent, and
 * the parent that it left. None where only its own text, points or rank changed. Without changes
 * told (it is new, or was linked) any may follow. Where an expression of the team's own may see all
 * of it, whatever is linked follows from anything but its rank.
 */
export function neighboursOf(
  issue: Issue,
  changes: readonly ToldChange[] = [],
  { isSeenWhole = false }: { readonly isSeenWhole?: boolean } = {},
): readonly IssueId[] {
  const isSeen = ({ field }: ToldChange) =>
    isSeenWhole ? field !== 'rank' : seenFromOutside.has(field);
  if (changes.length > 0 && !changes.some(isSeen)) return [];
  const parents = changes
    .filter(({ field }) => parentFields.has(field))
    .flatMap(({ from, to }) => [from, to])
    .filter((id): id is string => id !== undefined && /^\d+$/.test(id));
  const linked = isSeenWhole ? issue.links.map(({ other }) => other.id) : blockedBy(issue);
  return [...new Set([...linked, ...parentOf(issue), ...parents])];
}

const blockedBy = ({ links }: Issue): readonly IssueId[] =>
  links.filter((link) => blocks.test(link.reads)).map((link) => link.other.id);

const parentOf = ({ parent }: Issue): readonly IssueId[] =>
  parent === undefined ? [] : [parent.id];

/**
 * The issues whose verdict may follow when this one is deleted: what it blocks, and the parent of a
 * sub-task. An event of that names none of them, so they have to be known by then.
 */
export const missedBy = (issue: Issue): readonly IssueId[] => [
  ...new Set([...blockedBy(issue), ...(issue.type.hierarchyLevel < 0 ? parentOf(issue) : [])]),
];

/**
 * Can a verdict follow from all that its parent, its children or what is linked to it hold? The library and
 * JQL look no further than to which they are; an expression of the team's own may.
 */
export const mayLookAround = (definitions: readonly DefinitionOfReady[]): boolean =>
  definitions.some((definition) =>
    rulesInForce(definition).some(({ ruleId }) => ruleId === 'expression'),
  );
