import { customJqlField, findCatalogField, propertyJqlField } from './custom-jql-fields';
import type { JqlContext, JqlField } from './jql-field';
import { findSystemField } from './system-jql-fields';

/** Fields that Jira has and this site has not: they are refused by name rather than called unknown. */
const notEmulated = new Set(
  `votes voter watcher watchers workratio worklogauthor worklogcomment worklogdate timespent lastviewed
   originalestimate timeoriginalestimate remainingestimate timeestimate
   approvals development hierarchylevel team organizations request-channel-type
   request-last-activity-time change-control-type subtasks issueblocks issueisblockedby issuesplitfrom
   issuesplitto environmenttype projectlead projecttype category`.split(/\s+/),
);

/** A field as a query names it, with the brackets of an entity property where it has them. */
export type NamedField = {
  readonly value: string;
  readonly properties: readonly PropertyPath[] | undefined;
};

type PropertyPath = {
  readonly key?: { readonly value: string };
  readonly path?: readonly { readonly value: string }[];
};

/** Takes a field of the parser's tree apart. */
export const namedField = (field: {
  readonly value: string;
  readonly properties: unknown;
}): NamedField => ({
  value: field.value,
  properties: field.properties as readonly PropertyPath[] | undefined,
});

/** `issue.property[key].path` as key and path; undefined when the field is no entity property. */
export function propertyPathOf({ properties }: NamedField) {
  const [property] = properties ?? [];
  if (property?.key === undefined) return undefined;
  const path = (property.path ?? []).map((step) => step.value).join('');
  return { key: property.key.value, path: path.replace(/^\./, '') };
}

/** The field that a query names; complains and answers nothing when there is none. */
export function findField(context: JqlContext, named: NamedField): JqlField | undefined {
  const name = named.value;
  const property = propertyPathOf(named);
  const { index } = context.store.memory;
  if (property !== undefined) {
    if (name.toLowerCase() !== 'issue.property') return refuse(context, `${name}[…]`);
    const column = index.findColumn(property.key, property.path);
    if (column !== undefined)
      return propertyJqlField(context, column, `${name}[${property.key}].${property.path}`);
    context.complain(
      `Field 'issue.property[${property.key}].${property.path}' does not exist or you do not have permission to view it.`,
    );
    return undefined;
  }
  const system = findSystemField(name, context);
  if (system !== undefined) return system;
  const alias = index.findAlias(name);
  if (alias !== undefined) return propertyJqlField(context, alias, name);
  const custom = findCatalogField(context, name);
  if (custom !== undefined) return customJqlField(context, custom, name) ?? refuse(context, name);
  if (notEmulated.has(name.toLowerCase())) return refuse(context, name);
  context.complain(`Field '${name}' does not exist or you do not have permission to view it.`);
  return undefined;
}

function refuse(context: JqlContext, name: string): undefined {
  context.complain(`The site does not emulate searching by the JQL field '${name}'.`);
}
