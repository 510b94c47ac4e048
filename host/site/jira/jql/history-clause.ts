import type { Operand, Predicate as Limit } from '@atlaskit/jql-ast';
import type { FieldChange } from '../issue/change-log';
import type { ChoiceField, JqlContext, Predicate } from './jql-field';
import { dayOf, startOfDay } from './moment';
import { readIds, readMoments } from './operand';
import { findSystemField } from './system-jql-fields';

/** A set of a field's values as histories name them: ids, and names in small letters; `''` is no value. */
type Wanted = ReadonlySet<string>;

type Limits = {
  readonly from?: Wanted;
  readonly to?: Wanted;
  readonly by?: ReadonlySet<string>;
  readonly afterMs: number;
  readonly beforeMs: number;
};

const sides = (id: string | null, name: string | null): string[] =>
  id === null || id === '' ? [(name ?? '').toLowerCase()] : [id, (name ?? '').toLowerCase()];

const isFrom = ({ item }: FieldChange, wanted: Wanted): boolean =>
  sides(item.from, item.fromString).some((side) => wanted.has(side));

const isTo = ({ item }: FieldChange, wanted: Wanted): boolean =>
  sides(item.to, item.toString).some((side) => wanted.has(side));

function readWanted(context: JqlContext, field: ChoiceField, operand: Operand): Wanted {
  const { values, hasEmpty } = readIds(context, field, operand);
  const names = values.flatMap((id) => field.labelOf?.(id)?.toLowerCase() ?? []);
  return new Set([...values, ...names, ...(hasEmpty ? [''] : [])]);
}

function readLimits(context: JqlContext, field: ChoiceField, given: readonly Limit[]): Limits {
  let limits: Limits = { afterMs: -Infinity, beforeMs: Infinity };
  for (const { operator, operand } of given) {
    if (operand === undefined) continue;
    const moments = () => readMoments(context, { name: operator.value }, operand).values;
    if (operator.value === 'from')
      limits = { ...limits, from: readWanted(context, field, operand) };
    else if (operator.value === 'to')
      limits = { ...limits, to: readWanted(context, field, operand) };
    else if (operator.value === 'by') {
      const people = findSystemField('creator', context);
      if (people?.kind !== 'choice') continue;
      limits = { ...limits, by: new Set(readIds(context, people, operand).values) };
    } else {
      const [first = 0, second = first] = moments();
      const startMs = startOfDay(dayOf(first, context.timeZone), context.timeZone);
      const bounds = {
        after: { afterMs: first },
        before: { beforeMs: first },
        on: { afterMs: startMs, beforeMs: startMs + 86_400_000 },
        during: { afterMs: first, beforeMs: second },
      }[operator.value];
      limits = { ...limits, ...bounds };
    }
  }
  return limits;
}

/** `changed`, with its predicates. */
export function changedPredicate(
  context: JqlContext,
  field: ChoiceField,
  predicates: readonly Limit[],
): Predicate {
  const { from, to, by, afterMs, beforeMs } = readLimits(context, field, predicates);
  const changes = context.store.changeLog.changesOf(field.history ?? '');
  return (issue) =>
    changes
      .get(issue.id)
      ?.some(
        (change) =>
          change.atMs >= afterMs &&
          change.atMs <= beforeMs &&
          (from === undefined || isFrom(change, from)) &&
          (to === undefined || isTo(change, to)) &&
          (by === undefined || by.has(change.authorId ?? '')),
      ) === true;
}

/** A stretch of time in which the field had one of the wanted values, and who brought it about. */
type Stretch = { readonly fromMs: number; untilMs: number; readonly by: string | undefined };

function stretchesOf(
  changes: readonly FieldChange[],
  wanted: Wanted,
  start: { readonly hasNow: boolean; readonly createdMs: number; readonly by: string | undefined },
): Stretch[] {
  const first = changes.find((change) => isFrom(change, wanted) || isTo(change, wanted));
  const hadFirst = first === undefined ? start.hasNow : isFrom(first, wanted);
  const stretches: Stretch[] = hadFirst
    ? [{ fromMs: start.createdMs, untilMs: Infinity, by: start.by }]
    : [];
  for (const change of changes) {
    const last = stretches.at(-1);
    if (isFrom(change, wanted) && last?.untilMs === Infinity) last.untilMs = change.atMs;
    if (isTo(change, wanted))
      stretches.push({ fromMs: change.atMs, untilMs: Infinity, by: change.authorId });
  }
  return stretches;
}

/** `was` and `was in`, with their predicates. */
export function wasPredicate(
  context: JqlContext,
  field: ChoiceField,
  { operand, predicates }: { readonly operand: Operand; readonly predicates: readonly Limit[] },
): Predicate {
  const wanted = readWanted(context, field, operand);
  const { by, afterMs, beforeMs } = readLimits(context, field, predicates);
  const changes = context.store.changeLog.changesOf(field.history ?? '');
  return (issue, slot) => {
    const value = field.valueOf(issue, slot) ?? '';
    const values = typeof value === 'string' ? [value] : value.length === 0 ? [''] : value;
    const stretches = stretchesOf(changes.get(issue.id) ?? [], wanted, {
      hasNow: values.some((id) => wanted.has(id)),
      createdMs: issue.createdMs,
      by: issue.creatorId ?? issue.reporterId,
    });
    return stretches.some(
      (stretch) =>
        stretch.untilMs > afterMs &&
        stretch.fromMs <= beforeMs &&
        (by === undefined || by.has(stretch.by ?? '')),
    );
  };
}
