import type { Clause, Operand, Query } from '@atlaskit/jql-ast';
import type { PropertyIndex } from '../property/property-index';
import { namedField, propertyPathOf } from './find-field';

type Field = Parameters<typeof namedField>[0] & { readonly text: string };

function fieldStructure(index: PropertyIndex, field: Field) {
  const path = propertyPathOf(namedField(field));
  if (path === undefined) return { name: field.value, encodedName: field.text };
  const entity = field.value.replace(/\.property$/, '');
  const type = index.findColumn(path.key, path.path)?.type;
  const property = { entity, ...path, ...(type === undefined ? {} : { type }) };
  return {
    name: `${field.value}[${path.key}].${path.path}`,
    encodedName: `${field.value}["${path.key}"].${path.path}`,
    property: [property],
  };
}

function operandStructure(operand: Operand): unknown {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty', encodedOperand: 'empty' };
    case 'function': {
      const args = operand.arguments.map((argument) => argument.value);
      const encoded = operand.arguments.map((argument) => argument.text).join(', ');
      return {
        function: operand.function.value,
        arguments: args,
        encodedOperand: `${operand.function.text}(${encoded})`,
      };
    }
    case 'list':
      return { values: operand.values.map(operandStructure), encodedOperand: encodedList(operand) };
  }
}

const encodedList = ({ values }: Extract<Operand, { operandType: 'list' }>): string =>
  `(${values.map((value) => ('text' in value ? value.text : 'empty')).join(', ')})`;

function clauseStructure(index: PropertyIndex, clause: Clause): unknown {
  if (clause.clauseType === 'not')
    return { operator: 'not', clauses: [clauseStructure(index, clause.clause)] };
  if (clause.clauseType === 'compound')
    return {
      operator: clause.operator.value,
      clauses: clause.clauses.map((part) => clauseStructure(index, part)),
    };
  const operator = clause.operator?.value;
  const isHistory = operator === 'changed' || operator?.startsWith('was') === true;
  const predicates = clause.predicates.map((predicate) => ({
    operator: predicate.operator.value,
    operand: predicate.operand === undefined ? undefined : operandStructure(predicate.operand),
  }));
  return {
    field: fieldStructure(index, clause.field),
    operator,
    ...(clause.operand === undefined ? {} : { operand: operandStructure(clause.operand) }),
    ...(isHistory ? { predicates } : {}),
  };
}

/** A query in the shape in which `jql/parse` describes it. */
export const queryStructure = (index: PropertyIndex, { where, orderBy }: Query) => ({
  ...(where === undefined ? {} : { where: clauseStructure(index, where) }),
  ...(orderBy === undefined
    ? {}
    : {
        orderBy: {
          fields: orderBy.fields.map(({ field, direction }) => ({
            field: fieldStructure(index, field),
            ...(direction === undefined ? {} : { direction: direction.value.toLowerCase() }),
          })),
        },
      }),
});
