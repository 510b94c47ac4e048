import type { Clause, Operand } from '@atlaskit/jql-ast';
import { visibleFilters } from '../filter/visible-filters';
import type { CatalogFilter } from '../issue/catalog';
import type { JqlContext, Predicate } from './jql-field';
import { partsOf, written } from './operand';
import { parseJql } from './parse-jql';

const names = ['filter', 'request', 'savedfilter', 'searchrequest'];
const operators = ['=', '!=', 'in', 'not in'];
const nothing: Predicate = () => false;

/** `filter = 10100`, and the other names of that field. */
export const isFilterField = (name: string): boolean => names.includes(name.toLowerCase());

/** A comparison with saved filters, and how the clause of one is compiled. */
type FilterClause = {
  readonly operator: string;
  readonly operand: Operand;
  readonly isNegated: boolean;
  readonly compile: (context: JqlContext, clause: Clause, isNegated: boolean) => Predicate;
};

/** What the clauses of the named filters find, evaluated as whoever asks; their own order is left aside. */
export function compileFilter(
  context: JqlContext,
  field: string,
  { operator, operand, isNegated, compile }: FilterClause,
): Predicate {
  if (!operators.includes(operator)) {
    context.complain(`The operator '${operator}' is not supported by the '${field}' field.`);
    return nothing;
  }
  const isOpposite = operator.startsWith('not') || operator === '!=';
  const isTurned = isOpposite !== isNegated;
  const parts = partsOf(operand).flatMap((part) => {
    const filter = findFilter(context, part);
    if (filter !== undefined) return [clauseOf(context, filter, { isTurned, compile })];
    context.complain(
      /^\d+$/.test(written(part))
        ? `A value with ID '${written(part)}' does not exist for the field '${field}'.`
        : `The value '${written(part)}' does not exist for the field '${field}'.`,
    );
    return [];
  });
  return isTurned
    ? (issue, slot) => parts.every((part) => part(issue, slot))
    : (issue, slot) => parts.some((part) => part(issue, slot));
}

function findFilter({ catalog, caller }: JqlContext, part: Operand): CatalogFilter | undefined {
  const wanted = written(part).toLowerCase();
  const filters = visibleFilters(catalog, caller);
  return (
    filters.find(({ id }) => id === wanted) ??
    filters.find(({ name }) => name.toLowerCase() === wanted)
  );
}

function clauseOf(
  context: JqlContext,
  { id, name, jql }: CatalogFilter,
  { isTurned, compile }: Pick<FilterClause, 'compile'> & { readonly isTurned: boolean },
): Predicate {
  const { openFilters = [] } = context;
  if (openFilters.includes(id)) {
    context.complain(`The filter '${name}' contains itself.`);
    return nothing;
  }
  const parsed = parseJql(jql);
  if (!parsed.ok) {
    for (const sentence of parsed.errors) context.complain(sentence);
    return nothing;
  }
  if (parsed.value.where === undefined) return () => !isTurned;
  return compile({ ...context, openFilters: [...openFilters, id] }, parsed.value.where, isTurned);
}
