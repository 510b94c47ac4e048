import type { Clause, Operand, TerminalClause } from '@atlaskit/jql-ast';
import { compileFilter, isFilterField } from './filter-clause';
import { findField, namedField } from './find-field';
import { changedPredicate, wasPredicate } from './history-clause';
import type {
  ChoiceField,
  JqlContext,
  JqlField,
  MomentField,
  NumberField,
  Predicate,
  TextField,
} from './jql-field';
import { foldedSet } from './folded-set';
import { dayOf } from './moment';
import { checkListness, readIds, readMoments, readNumbers, written } from './operand';
import { readTextPattern } from './text-match';

const opposites: Readonly<Record<string, string>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  '~': '!~',
  '!~': '~',
  in: 'not in',
  'not in': 'in',
  is: 'is not',
  'is not': 'is',
};

const never: Predicate = () => false;
const membership = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const comparison = ['<', '>', '<=', '>='];
const history = ['was', 'was not', 'was in', 'was not in', 'changed'];

/**
 * A clause as a predicate; complains to the context of what cannot be evaluated.
 * As Jira does, NOT is pushed down to the operators: `NOT assignee = x` leaves out the unassigned.
 */
export function compileClause(context: JqlContext, clause: Clause, isNegated = false): Predicate {
  if (clause.clauseType === 'not') return compileClause(context, clause.clause, !isNegated);
  if (clause.clauseType === 'terminal') return compileTerminal(context, clause, isNegated);
  const parts = clause.clauses.map((part) => compileClause(context, part, isNegated));
  return (clause.operator.value === 'and') !== isNegated ? allOf(parts) : anyOf(parts);
}

const allOf =
  (parts: readonly Predicate[]): Predicate =>
  (issue, slot) => {
    for (const part of parts) if (!part(issue, slot)) return false;
    return true;
  };

const anyOf =
  (parts: readonly Predicate[]): Predicate =>
  (issue, slot) => {
    for (const part of parts) if (part(issue, slot)) return true;
    return false;
  };

function compileTerminal(
  context: JqlContext,
  clause: TerminalClause,
  isNegated: boolean,
): Predicate {
  const { operator, operand } = clause;
  if (operator === undefined) {
    context.complain(`Error in the JQL Query: '${clause.field.value}' has no operator.`);
    return never;
  }
  if (operand !== undefined && isFilterField(clause.field.value))
    return compileFilter(context, clause.field.value, {
      ...{ operator: operator.value, operand, isNegated, compile: compileClause },
    });
  const field = findField(context, namedField(clause.field));
  if (field === undefined || !isSupported(context, field, operator.value)) return never;
  if (history.includes(operator.value) && field.kind === 'choice') {
    const holds = compileHistory(context, field, clause);
    const isWasNot = operator.value === 'was not' || operator.value === 'was not in';
    return isWasNot !== isNegated ? (issue, slot) => !holds(issue, slot) : holds;
  }
  if (operand === undefined) {
    context.complain(`Error in the JQL Query: '${clause.field.value}' is compared with nothing.`);
    return never;
  }
  const effective = isNegated ? (opposites[operator.value] ?? operator.value) : operator.value;
  if (operator.value !== 'is' && operator.value !== 'is not')
    checkListness(context, { operator: operator.value, field: field.name }, operand);
  else if (operand.operandType !== 'keyword') {
    context.complain(
      `The operator '${operator.value}' takes EMPTY or NULL, not '${written(operand)}', for field '${field.name}'.`,
    );
    return never;
  }
  return compileOperator(context, field, { operator: effective, operand });
}

function isSupported(context: JqlContext, field: JqlField, operator: string): boolean {
  if (history.includes(operator)) {
    if (field.kind === 'choice' && field.history !== undefined) return true;
    context.complain(`History searches do not support the '${field.name}' field.`);
    return false;
  }
  const supported = field.only ?? operatorsOf(field);
  if (supported.includes(operator)) return true;
  context.complain(`The operator '${operator}' is not supported by the '${field.name}' field.`);
  return false;
}

function operatorsOf(field: JqlField): readonly string[] {
  if (field.kind === 'text') return ['~', '!~', 'is', 'is not'];
  const isCompared = field.kind !== 'choice' || field.compare !== undefined;
  return isCompared ? [...membership, ...comparison] : membership;
}

function compileHistory(context: JqlContext, field: ChoiceField, clause: TerminalClause) {
  const { operand, predicates } = clause;
  return operand === undefined
    ? changedPredicate(context, field, predicates)
    : wasPredicate(context, field, { operand, predicates });
}

/** An operator, turned round where the clause was negated, and what it compares with. */
type Comparison = { readonly operator: string; readonly operand: Operand };

function compileOperator(context: JqlContext, field: JqlField, comparison: Comparison): Predicate {
  switch (field.kind) {
    case 'choice':
      return compileChoice(context, field, comparison);
    case 'moment':
      return compileMoment(context, field, comparison);
    case 'number':
      return compileNumber(context, field, comparison);
    case 'text':
      return compileText(context, field, comparison);
  }
}

const isAbsent = (value: string | readonly string[] | undefined): boolean =>
  value === undefined || value.length === 0;

function compileChoice(
  context: JqlContext,
  field: ChoiceField,
  { operator, operand }: Comparison,
): Predicate {
  const { valueOf, compare } = field;
  const { values, hasEmpty } = readIds(context, field, operand);
  const wanted = field.ignoresCase === true ? foldedSet(values) : new Set(values);
  const [only = ''] = values;
  if (comparison.includes(operator)) {
    const holds = comparer(operator);
    return (issue) => {
      const difference = compare?.(issue, only);
      return difference !== undefined && holds(difference, 0);
    };
  }
  const isMet: Predicate = (issue, slot) => {
    const value = valueOf(issue, slot);
    if (typeof value === 'string' && value !== '') return wanted.has(value);
    if (isAbsent(value)) return hasEmpty;
    return (value as readonly string[]).some((id) => wanted.has(id));
  };
  if (operator === '=' || operator === 'in' || operator === 'is') return isMet;
  return (issue, slot) => !isAbsent(valueOf(issue, slot)) && !isMet(issue, slot);
}

const comparer = (operator: string): ((a: number, b: number) => boolean) => {
  if (operator === '<') return (a, b) => a < b;
  if (operator === '<=') return (a, b) => a <= b;
  if (operator === '>') return (a, b) => a > b;
  return (a, b) => a >= b;
};

type Measure = {
  readonly read: (...at: Parameters<Predicate>) => number | undefined;
  readonly values: readonly number[];
  readonly hasEmpty: boolean;
  /** What two equal values have in common. */
  readonly same: (value: number) => number;
};

function compileMeasure(operator: string, { read, values, hasEmpty, same }: Measure): Predicate {
  const [only = Number.NaN] = values;
  if (comparison.includes(operator)) {
    const holds = comparer(operator);
    return (issue, slot) => {
      const value = read(issue, slot);
      return value !== undefined && holds(value, only);
    };
  }
  const wanted = new Set(values.map(same));
  const isWanted = operator === '=' || operator === 'in' || operator === 'is';
  return (issue, slot) => {
    const value = read(issue, slot);
    if (value === undefined) return isWanted && hasEmpty;
    return wanted.has(same(value)) === isWanted;
  };
}

const minuteOf = (ms: number) => Math.floor(ms / 60_000);

function compileMoment(context: JqlContext, field: MomentField, { operator, operand }: Comparison) {
  const { values, hasEmpty } = readMoments(context, field, operand);
  const days = () => values.map((ms) => Date.parse(dayOf(ms, context.timeZone)));
  return compileMeasure(operator, {
    read: field.msOf,
    values: field.isDay ? days() : values,
    hasEmpty,
    same: minuteOf,
  });
}

function compileNumber(context: JqlContext, field: NumberField, { operator, operand }: Comparison) {
  const { values, hasEmpty } = readNumbers(context, field, operand);
  return compileMeasure(operator, {
    read: field.numberOf,
    values,
    hasEmpty,
    same: (value) => value,
  });
}

function compileText(
  context: JqlContext,
  { name, textsOf }: TextField,
  { operator, operand }: Comparison,
): Predicate {
  if (operator === 'is') return (issue, slot) => textsOf(issue, slot).length === 0;
  if (operator === 'is not') return (issue, slot) => textsOf(issue, slot).length > 0;
  if (operand.operandType !== 'value') {
    context.complain(`The field '${name}' is searched by a text, not by '${written(operand)}'.`);
    return never;
  }
  const pattern = readTextPattern(operand.value);
  if (typeof pattern === 'string') {
    context.complain(pattern);
    return never;
  }
  if (operator === '~') return (issue, slot) => pattern(textsOf(issue, slot));
  return (issue, slot) => {
    const texts = textsOf(issue, slot);
    return texts.length > 0 && !pattern(texts);
  };
}
