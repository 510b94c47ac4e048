import type { CatalogField } from '../issue/catalog';
import type { Jira } from '../jira-store';

/** A field that an app's manifest declares: `type` is the ARI of its module. */
export type DeclaredField = {
  readonly type: string;
  readonly name: string;
  readonly valueType: string;
};

const appType = 'ari:cloud:ecosystem::extension/';

/** Beyond the ids that imported sites bring along. */
const idsFrom = 90_000;

/** Is it a field of an app? */
export const isAppField = ({ schema }: Pick<CatalogField, 'schema'>): boolean =>
  schema?.custom?.startsWith(appType) === true;

/** Lays the fields that the app declares; those that are there keep their ids. */
export function layAppFields(jira: Jira, declared: readonly DeclaredField[]): void {
  for (const { type, name, valueType } of declared) {
    const there = jira.customFields.all().find(({ schema }) => schema?.custom === type);
    if (there?.name === name) continue;
    const customId = there?.schema?.customId ?? nextId(jira);
    jira.customFields.put({
      ...{ id: `customfield_${String(customId)}`, name, custom: true },
      ...{ orderable: true, navigable: true, searchable: true },
      clauseNames: [`cf[${String(customId)}]`, name],
      schema: { type: valueType, custom: type, customId },
    });
  }
}

const nextId = ({ customFields }: Jira): number =>
  Math.max(idsFrom, ...customFields.all().map(({ schema }) => schema?.customId ?? 0)) + 1;
