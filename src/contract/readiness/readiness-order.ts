import * as v from 'valibot';
import { generateKeyBetween } from 'fractional-indexing';
import type { DefinitionOfReady } from '#domain/readiness/definition/definition';
import { starterDefinition } from '#domain/readiness/definition/definition';
import { builtInOrder } from './readiness-definition';

const stored = v.object({
  definitions: v.record(
    v.string(),
    v.object({
      rules: v.optional(v.record(v.string(), v.object({ order: v.optional(v.string()) })), {}),
    }),
  ),
});

/** The order key of each rule of a definition, in its order, as the settings hold it. */
export function orderKeys(definition: DefinitionOfReady, section: unknown): readonly string[] {
  const outcome = v.safeParse(stored, section);
  const rules = outcome.success ? outcome.output.definitions[definition.id]?.rules : undefined;
  return definition.rules.map(({ key }) => {
    const builtIn = starterDefinition.rules.findIndex((rule) => rule.key === key);
    return rules?.[key]?.order ?? (builtIn < 0 ? 'z' : builtInOrder(builtIn));
  });
}

/** A key between two neighbours; `null` stands for either end. Keys that leave no room give the lower one. */
export function keyBetween(before: string | null, after: string | null): string {
  try {
    return generateKeyBetween(before, after);
  } catch {
    return `${before ?? 'a0'}V`;
  }
}
