import * as v from 'valibot';
import type { DraftLine } from '#domain/criteria/text/parse-paste';
import { aCriterionKind, aText } from './criteria-shape';

/** A list as `writeJson` wrote it. What only the work item itself can say, as who accepted, is not read. */
const criteriaFileSchema = v.object({
  form: v.literal('waymark.criteria'),
  version: v.literal(1),
  criteria: v.array(
    v.object({
      text: v.pipe(aText, v.trim(), v.nonEmpty()),
      kind: aCriterionKind,
      level: v.picklist([1, 2]),
      /** A heading has none. */
      state: v.optional(v.string()),
      required: v.boolean(),
    }),
  ),
});

/** The lines of a list in a JSON file of Waymark's, met where they were; undefined for any other text. */
export function readCriteriaFile(text: string): readonly DraftLine[] | undefined {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), criteriaFileSchema), text);
  if (!read.success) return undefined;
  return read.output.criteria.map(({ text: words, kind, level, state, required }) => ({
    text: words,
    kind,
    depth: level === 2 ? 1 : 0,
    isTicked: state === 'met' || state === 'accepted',
    ...(required ? {} : { isOptional: true }),
  }));
}
