import type { Problem } from '../problem';
import type { Result } from '../result';
import { ok, refused } from '../result';
import type { Scale } from './scale/scale';
import type { ScoreColumn, ScoreValues } from './score-column';
import { scoreColumns } from './score-column';

/** One option of a select field and the number that it stands for. */
export type NumberedOption = { readonly id: string; readonly name: string; readonly value: number };

/** A field of the site that holds an input of the score: a number, or a choice of options that stand for numbers. */
export type InputField = {
  readonly fieldId: string;
  readonly name: string;
  /** Absent for a number field. */
  readonly options?: readonly NumberedOption[];
};

/** Which inputs are kept in fields of the site; the others are kept by Waymark alone. */
export type InputFields = Readonly<Partial<Record<ScoreColumn, InputField>>>;

/** No option of the field stands for the number. */
const noSuchOption = ({ name }: InputField, value: number): Problem => ({
  code: 'NO_SUCH_OPTION',
  message: `No option of ${name} stands for ${String(value)}.`,
  remedy:
    'Choose a number that one of its options stands for; Project settings › Waymark lists them.',
  facts: { value },
});

/** The number that a field holds, from what Jira sends of it; undefined where it is empty or stands for none. */
export function numberInField({ options }: InputField, sent: unknown): number | undefined {
  if (options === undefined)
    return typeof sent === 'number' && Number.isFinite(sent) ? sent : undefined;
  const id = (sent as { id?: unknown } | null | undefined)?.id;
  return options.find((option) => option.id === id)?.value;
}

/** What to send to Jira so that the field holds the number; `undefined` empties it. */
export function contentOfField(
  field: InputField,
  value: number | undefined,
): Result<number | { readonly id: string } | null, Problem> {
  if (value === undefined) return ok(null);
  if (field.options === undefined) return ok(value);
  const option = field.options.find((one) => one.value === value);
  return option === undefined ? refused(noSuchOption(field, value)) : ok({ id: option.id });
}

/** The numbers of a work item: what its fields hold where inputs are kept in fields, else what Waymark holds. */
export function valuesWithFields(
  own: ScoreValues,
  fields: InputFields,
  sent: Readonly<Record<string, unknown>>,
): ScoreValues {
  const values: Partial<Record<ScoreColumn, number>> = {};
  for (const column of scoreColumns) {
    const field = fields[column];
    const value = field === undefined ? own[column] : numberInField(field, sent[field.fieldId]);
    if (value !== undefined) values[column] = value;
  }
  return values;
}

/** The numbers that can be given in a column: those of the field's options, else the project's scale. */
export function stepsOf(field: InputField | undefined, scale: Scale): Scale {
  if (field?.options === undefined) return scale;
  return [...new Set(field.options.map(({ value }) => value))].sort((a, b) => a - b);
}

/** The same for each column of a project. */
export const stepsIn =
  ({ scale, fields }: { readonly scale: Scale; readonly fields: InputFields }) =>
  (column: ScoreColumn): Scale =>
    stepsOf(fields[column], scale);

/** The numbers of the columns that are kept in a choice field. */
export const stepsOfFields = (
  fields: InputFields,
  columns: readonly ScoreColumn[],
): Partial<Record<ScoreColumn, number[]>> =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const field = fields[column];
      return field?.options === undefined ? [] : [[column, [...stepsOf(field, [])]]];
    }),
  );

/** Numbers that cannot be kept in the field as it is now: no option stands for them. */
export const withoutOption = (field: InputField | undefined, steps: Scale): Scale =>
  field?.options === undefined ? [] : steps.filter((step) => !contentOfField(field, step).ok);

/**
 * Numbers for a field's options: the number that a name begins with or holds, as `8 – high`; where a
 * name has none, their places on the scale.
 */
export function numberOptions(
  options: readonly { readonly id: string; readonly name: string }[],
  scale: Scale,
): readonly NumberedOption[] {
  const written = options.map(({ name }) => Number(/\d+(\.\d+)?/.exec(name)?.[0] ?? Number.NaN));
  const isWritten = written.every((value) => Number.isFinite(value));
  return options.map(({ id, name }, at) => ({
    id,
    name,
    value: isWritten ? (written[at] ?? 0) : (scale[Math.min(at, scale.length - 1)] ?? at + 1),
  }));
}
