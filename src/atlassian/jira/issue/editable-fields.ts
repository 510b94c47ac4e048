import * as v from 'valibot';
import type { EditableFields } from '#domain/readiness/status/readiness-source';

const aChoice = v.pipe(
  v.object({
    id: v.optional(v.string()),
    name: v.optional(v.string()),
    value: v.optional(v.string()),
  }),
  v.transform(({ id, name, value }) => ({ id: id ?? '', name: name ?? value ?? '' })),
);

const aField = v.object({
  name: v.fallback(v.string(), ''),
  schema: v.optional(
    v.object({ type: v.optional(v.string(), ''), custom: v.optional(v.string()) }),
    {},
  ),
  allowedValues: v.optional(v.array(v.unknown()), []),
});

const withMeta = v.object({ editmeta: v.object({ fields: v.record(v.string(), v.unknown()) }) });

/** What an issue read with `expand=editmeta` says of its fields. */
export function parseEditable(json: unknown): EditableFields {
  const outcome = v.safeParse(withMeta, json);
  if (!outcome.success) return {};
  return Object.fromEntries(
    Object.entries(outcome.output.editmeta.fields).flatMap(([id, stored]) => {
      const field = v.safeParse(aField, stored);
      if (!field.success) return [];
      const { name, schema, allowedValues } = field.output;
      const choices = allowedValues.flatMap((value) => {
        const choice = v.safeParse(aChoice, value);
        return choice.success ? [choice.output] : [];
      });
      const custom = schema.custom === undefined ? {} : { customType: schema.custom };
      return [[id, { name, type: schema.type, ...custom, choices }] as const];
    }),
  );
}

/** The estimation field among the editable ones: of Jira's own type, or named as Jira names them. */
export function findEstimateId(editable: EditableFields): string | undefined {
  const fields = Object.entries(editable);
  const found =
    fields.find(([, { customType }]) => customType?.endsWith(':jsw-story-points') === true) ??
    fields.find(([, { name }]) => /^story point(s| estimate)$/i.test(name));
  return found?.[0];
}

const withNames = v.object({
  names: v.record(v.string(), v.string()),
  fields: v.record(v.string(), v.unknown()),
});

/**
 * The estimation field of an issue on which nothing may be edited: of those so named the one that has a
 * number, else the one that company-managed projects use.
 */
export function guessEstimateId(json: unknown): string | undefined {
  const outcome = v.safeParse(withNames, json);
  if (!outcome.success) return undefined;
  const { names, fields } = outcome.output;
  const named = Object.keys(names).filter((id) =>
    /^story point(s| estimate)$/i.test(names[id] ?? ''),
  );
  return (
    named.find((id) => typeof fields[id] === 'number') ??
    named.find((id) => names[id]?.toLowerCase() === 'story points')
  );
}
