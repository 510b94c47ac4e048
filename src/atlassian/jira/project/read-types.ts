import type { Issue } from '#domain/issue/issue';
import type { SiteFields } from '#domain/issue/site-fields';
import type { EditableFields } from '#domain/readiness/status/readiness-source';
import type { Connection } from '../../send';
import type { FoundIssue } from '../issue/read-issue';
import { findIssue } from '../issue/read-issue';

/** What is the same for all work items of a type in a project: which field is which, and what may be edited. */
export type TypesRead = {
  readonly siteFields: SiteFields;
  readonly fieldNames: Readonly<Record<string, string>>;
  readonly editableByType: Readonly<Record<string, EditableFields>>;
};

/** Nothing looked at yet. */
export const noTypesRead: TypesRead = { siteFields: {}, fieldNames: {}, editableByType: {} };

/**
 * Looks at one work item of each type that is not known yet, side by side: a search does not tell what
 * may be edited, and a bug may have no field for estimates where a story has one.
 */
export async function readTypes(
  connection: Connection,
  issues: readonly Pick<Issue, 'id' | 'type'>[],
  before: TypesRead = noTypesRead,
): Promise<TypesRead> {
  const examples = new Map<string, string>();
  for (const { id, type } of issues)
    if (before.editableByType[type.id] === undefined && !examples.has(type.id))
      examples.set(type.id, id);
  const found = await Promise.all(
    [...examples].map(async ([typeId, id]) => ({
      typeId,
      one: await findIssue(connection, id, { withEditable: true }),
    })),
  );
  return found.reduce<TypesRead>(
    (known, { typeId, one }) => ({
      siteFields: { ...one?.siteFields, ...known.siteFields },
      fieldNames: { ...one?.fieldNames, ...known.fieldNames },
      editableByType: { ...known.editableByType, [typeId]: one?.editable ?? {} },
    }),
    before,
  );
}

/** The ids of the fields in which estimates, starts and sprints are. */
export const ownFieldIds = ({ siteFields }: TypesRead): readonly string[] =>
  [siteFields.estimate, siteFields.startDate, siteFields.sprint].flatMap(
    (field) => field?.id ?? [],
  );

/** A work item of a search, with what is known of its type. */
export const foundAs = (
  { siteFields, fieldNames, editableByType }: TypesRead,
  issue: Issue,
): FoundIssue => ({
  issue,
  siteFields,
  fieldNames,
  editable: editableByType[issue.type.id] ?? {},
});
