import type { IssueId } from '../issue/issue';
import type { InputFields } from './input-field';
import { stepsOf } from './input-field';
import type { Rankable } from './rank-backlog';
import type { Scale } from './scale';
import { scoreColumns } from './score-column';

/**
 * Work items that were scored on another scale, as in the project that they came from: with a number that
 * is no step of this one. A number field of the site takes any number, so its column tells nothing.
 */
export function findOffScale(
  items: readonly Rankable[],
  { scale, fields }: { readonly scale: Scale; readonly fields: InputFields },
): readonly IssueId[] {
  const checked = scoreColumns.flatMap((column) => {
    const field = fields[column];
    const isAny = field !== undefined && field.options === undefined;
    return isAny ? [] : [{ column, steps: new Set(stepsOf(field, scale)) }];
  });
  return items.flatMap(({ id, values }) => {
    const isOff = checked.some(({ column, steps }) => {
      const value = values[column];
      return value !== undefined && !steps.has(value);
    });
    return isOff ? [id] : [];
  });
}
