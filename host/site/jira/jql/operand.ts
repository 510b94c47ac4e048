import type { Operand } from '@atlaskit/jql-ast';
import { callFunction, readMoment } from './functions';
import type { ChoiceField, JqlContext, MomentField, NumberField } from './jql-field';
import { unknownValue } from './system-jql-fields';

/** What a clause compares with: values, and whether EMPTY is among them. */
export type Values<Value> = { readonly values: readonly Value[]; readonly hasEmpty: boolean };

/** The operand as its parts: a list's members, or itself. */
export const partsOf = (operand: Operand): readonly Operand[] =>
  operand.operandType === 'list' ? operand.values : [operand];

/** The operand as a person wrote it, for sentences. */
export function written(operand: Operand): string {
  switch (operand.operandType) {
    case 'value':
      return operand.value;
    case 'keyword':
      return 'EMPTY';
    case 'function':
      return `${operand.function.value}(${operand.arguments.map((part) => part.value).join(', ')})`;
    case 'list':
      return `(${operand.values.map(written).join(', ')})`;
  }
}

type ReadPart<Value> = (part: Operand) => readonly Value[];

function readParts<Value>(operand: Operand, read: ReadPart<Value>): Values<Value> {
  const parts = partsOf(operand);
  return {
    values: parts.filter((part) => part.operandType !== 'keyword').flatMap(read),
    hasEmpty: parts.some((part) => part.operandType === 'keyword'),
  };
}

/** The ids that an operand means for a field; complains of what does not exist. */
export const readIds = (context: JqlContext, field: ChoiceField, operand: Operand) =>
  readParts(operand, (part) => idsOf(context, field, part));

function idsOf(context: JqlContext, field: ChoiceField, part: Operand): readonly string[] {
  if (part.operandType === 'value') {
    const ids = field.resolve(part.value);
    if (ids.length === 0) context.complain(unknownValue(field, part.value));
    return ids;
  }
  if (part.operandType !== 'function') return [];
  const value = called(context, part);
  if (value === undefined) return [];
  if (value.of !== 'moment' && value.of === field.of) return value.ids;
  context.complain(`Function '${written(part)}' has no values of the field '${field.name}'.`);
  return [];
}

const called = (context: JqlContext, part: Extract<Operand, { operandType: 'function' }>) =>
  callFunction(context, {
    name: part.function.value,
    args: part.arguments.map((argument) => argument.value),
  });

/** The moments that an operand means; complains of what is none. */
export const readMoments = (
  context: JqlContext,
  field: Pick<MomentField, 'name'>,
  operand: Operand,
) => readParts(operand, (part) => momentsOf(context, field.name, part));

function momentsOf(context: JqlContext, field: string, part: Operand): readonly number[] {
  const ms = part.operandType === 'value' ? readMoment(context, part.value, field) : undefined;
  if (ms !== undefined) return [ms];
  if (part.operandType !== 'function') return [];
  const value = called(context, part);
  if (value === undefined) return [];
  if (value.of === 'moment') return [value.ms];
  context.complain(`Function '${written(part)}' has no values of the field '${field}'.`);
  return [];
}

/** The numbers that an operand means; complains of what is none. */
export const readNumbers = (context: JqlContext, field: NumberField, operand: Operand) =>
  readParts(operand, (part) => {
    const number = part.operandType === 'value' ? Number(part.value) : Number.NaN;
    if (Number.isFinite(number)) return [number];
    context.complain(
      `Value '${written(part)}' is invalid for the '${field.name}' field: it must be a number.`,
    );
    return [];
  });

/** `in` wants a list, the other operators do not; complains of the wrong one. */
export function checkListness(
  context: JqlContext,
  { operator, field }: { readonly operator: string; readonly field: string },
  operand: Operand,
): void {
  const wantsList = operator.endsWith('in');
  const isList = operand.operandType === 'list' ? true : functionIsList(context, operand);
  if (isList === undefined || isList === wantsList) return;
  context.complain(
    `Operator '${operator}' does not support the ${wantsList ? 'non-list' : 'list'} value '${written(operand)}' for field '${field}'.`,
  );
}

/** Undefined when the operand may stand for both. */
function functionIsList(context: JqlContext, operand: Operand): boolean | undefined {
  if (operand.operandType !== 'function') return false;
  // Complaints about the function itself are made where it is evaluated.
  const value = called({ ...context, complain: () => undefined }, operand);
  if (value === undefined) return undefined;
  if (value.of === 'moment') return false;
  return value.isList === 'either' ? undefined : value.isList;
}
