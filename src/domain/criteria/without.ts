import type { AcceptanceCriterion } from './acceptance-criterion';

type Optional = {
  [Key in keyof AcceptanceCriterion]-?: undefined extends AcceptanceCriterion[Key]
    ? Key
    : Record<never, never> extends Pick<AcceptanceCriterion, Key>
      ? Key
      : never;
}[keyof AcceptanceCriterion];

/** The criterion without some of what may be absent. */
export function without(
  criterion: AcceptanceCriterion,
  ...keys: readonly Optional[]
): AcceptanceCriterion {
  const left = Object.entries(criterion).filter(([key]) => !keys.includes(key as Optional));
  return Object.fromEntries(left) as AcceptanceCriterion;
}
