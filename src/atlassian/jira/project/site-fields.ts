import * as v from 'valibot';
import type { SiteField, SiteFields } from '#domain/issue/site-fields';
import { findSiteFields } from '#domain/issue/site-fields';
import type { Connection } from '../../send';
import { send } from '../../send';

const aSchema = v.object({ custom: v.optional(v.string()), type: v.optional(v.string()) });

const aField = v.object({ id: v.string(), name: v.string(), schema: v.optional(aSchema) });

const aProjectKind = v.object({
  fields: v.object({ project: v.object({ simplified: v.boolean() }) }),
});

const namesAndSchema = v.object({
  names: v.optional(v.record(v.string(), v.string()), {}),
  schema: v.optional(v.record(v.string(), aSchema), {}),
});

const fieldOf = (id: string, name: string, schema?: v.InferOutput<typeof aSchema>): SiteField => ({
  id,
  name,
  ...(schema?.custom === undefined ? {} : { customType: schema.custom }),
  ...(schema?.type === undefined ? {} : { valueType: schema.type }),
});

/** All fields of the site that the person may see. */
export async function readFields(connection: Connection): Promise<readonly SiteField[]> {
  const { json } = await send(connection, 'readFields');
  return v.parse(v.array(aField), json).map(({ id, name, schema }) => fieldOf(id, name, schema));
}

/** Which field is which, from an answer that was read with `expand=names,schema`. */
export function siteFieldsFromNames(json: unknown, chosenEstimate?: string): SiteFields {
  const outcome = v.safeParse(namesAndSchema, json);
  if (!outcome.success) return {};
  const { names, schema } = outcome.output;
  const fields = Object.entries(names).map(([id, name]) => fieldOf(id, name, schema[id]));
  const kind = v.safeParse(aProjectKind, json);
  return findSiteFields(fields, {
    ...(chosenEstimate === undefined ? {} : { chosenEstimate }),
    isTeamManaged: kind.success && kind.output.fields.project.simplified,
  });
}

/** The names of fields by id, from an answer that was read with `expand=names`. */
export function fieldNamesIn(json: unknown): Readonly<Record<string, string>> {
  const outcome = v.safeParse(namesAndSchema, json);
  return outcome.success ? outcome.output.names : {};
}
