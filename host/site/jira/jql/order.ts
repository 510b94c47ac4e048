import type { OrderBy } from '@atlaskit/jql-ast';
import type { KeptOrder, ReadSortValue } from '../issue/kept-order';
import { compareValues } from '../issue/kept-order';
import type { StoredIssue } from '../issue/types';
import { findField, namedField, propertyPathOf } from './find-field';
import type { ChoiceField, JqlContext } from './jql-field';

/** One key to sort by: an order that is kept, or values to group by. */
export type SortKey = {
  readonly isDescending: boolean;
  readonly valueOf: ReadSortValue;
  /** Absent where there are few different values: those are grouped. */
  readonly kept?: KeptOrder;
};

/** `search/jql` sorts by at most this many fields. Source: the OpenAPI document of the Jira platform, 2026. */
const mostSortKeys = 7;

const keyText = ({ key }: StoredIssue): string => {
  const dash = key.lastIndexOf('-');
  return `${key.slice(0, dash)}-${key.slice(dash + 1).padStart(10, '0')}`;
};

/** The sort keys of an ORDER BY; complains of fields that do not sort. */
export function readSortKeys(context: JqlContext, orderBy: OrderBy | undefined): SortKey[] {
  const fields = orderBy?.fields ?? [];
  if (fields.length > mostSortKeys)
    context.complain(`The ORDER BY clause takes at most ${String(mostSortKeys)} fields.`);
  const keys = fields.flatMap(({ field, direction }) => {
    const key = readSortKey(context, namedField(field));
    return key === undefined ? [] : [{ ...key, isDescending: direction?.value === 'DESC' }];
  });
  return [...keys, { ...keep(context, 'id', () => 0), isDescending: true }];
}

const keep = (
  { store }: JqlContext,
  name: string,
  valueOf: ReadSortValue,
): Omit<SortKey, 'isDescending'> => ({ valueOf, kept: store.memory.order(name, valueOf) });

function readSortKey(context: JqlContext, named: ReturnType<typeof namedField>) {
  const name = named.value.toLowerCase();
  if (name === 'rank') return keep(context, 'rank', (issue) => issue.rank);
  if (['key', 'issuekey', 'id', 'issue'].includes(name)) return keep(context, 'key', keyText);
  if (name === 'summary') return keep(context, name, (issue) => issue.summary.toLowerCase());
  const field = findField(context, named);
  if (field === undefined) return undefined;
  const path = propertyPathOf(named);
  const place = path === undefined ? name : `${name}[${path.key}].${path.path}`;
  if (field.kind === 'moment') return keep(context, place, field.msOf);
  if (field.kind === 'number') return keep(context, place, field.numberOf);
  if (field.kind === 'choice' && field.only === undefined)
    return { valueOf: groupValue(context, field, name) };
  context.complain(`Not able to sort using field '${named.value}'.`);
  return undefined;
}

const positions = (entries: readonly { readonly id: string }[], step: 1 | -1) =>
  new Map(entries.map((entry, index) => [entry.id, index * step]));

const byName = (entries: readonly { readonly id: string; readonly name: string }[]) => {
  const named = entries.map(({ id, name }) => ({ id, name: name.toLowerCase() }));
  return positions(
    named.sort((a, b) => compareValues(a.name, b.name)),
    1,
  );
};

/** What the values of a field are sorted by: their own order where they have one, otherwise their names. */
function groupValue({ catalog }: JqlContext, field: ChoiceField, name: string): ReadSortValue {
  const orders: Readonly<Record<string, () => Map<string, number>>> = {
    priority: () => positions(catalog.priorities.all(), -1),
    status: () => positions(catalog.statuses.all(), 1),
    resolution: () => positions(catalog.resolutions.all(), 1),
    version: () => positions(catalog.versions.all(), 1),
    sprint: () => positions(catalog.sprints.all(), 1),
    project: () => byName(catalog.projects.all()),
    issueType: () => byName(catalog.issueTypes.all()),
    user: () =>
      byName(catalog.people.all().map(({ id, displayName }) => ({ id, name: displayName }))),
  };
  const kind = field.of === 'name' ? name : field.of;
  const order = Object.hasOwn(orders, kind) ? orders[kind]?.() : undefined;
  return (issue, slot) => {
    const value = field.valueOf(issue, slot);
    const first = typeof value === 'object' ? value[0] : value;
    if (first === undefined || order === undefined) return first?.toLowerCase();
    return order.get(first) ?? order.size;
  };
}
