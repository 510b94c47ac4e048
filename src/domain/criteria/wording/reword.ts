import type { Problem } from '../../problem';
import type { Actor } from '../../record/record';
import type { Result } from '../../result';
import { ok, refused } from '../../result';
import type { AcceptanceCriterion } from '../acceptance-criterion';
import { maxTextLength, tidyText } from '../acceptance-criterion';
import { criterionLocked, textUnfit } from '../criteria-problem';
import { mayDecide, reopenCriterion } from '../decide';

/** The text as it is kept, or why it cannot be a criterion. */
export function parseText(text: string): Result<string, Problem> {
  const tidy = tidyText(text);
  return tidy.length === 0 || tidy.length > maxTextLength
    ? refused(textUnfit(tidy.length))
    : ok(tidy);
}

/**
 * The criterion with another text. What was accepted or waived was another sentence: unless the
 * person may decide, the decision does not carry over.
 */
export function reword(
  item: AcceptanceCriterion,
  text: string,
  actor: Actor,
): Result<AcceptanceCriterion, Problem> {
  const parsed = parseText(text);
  if (!parsed.ok) return parsed;
  if (parsed.value === item.text) return ok(item);
  if (item.isLocked === true) return refused(criterionLocked(item.id));
  const worded = { ...item, text: parsed.value };
  if (mayDecide(actor) || (item.state !== 'accepted' && item.state !== 'waived')) return ok(worded);
  return reopenCriterion(worded, { ...actor, abilities: ['accept'] });
}
