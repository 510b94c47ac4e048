import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import type { ChosenRule, DefinitionOfReady } from '#domain/readiness/definition/definition';
import { starterDefinition } from '#domain/readiness/definition/definition';
import { findRule } from '#domain/readiness/definition/library';
import type { ParameterValues } from '#domain/readiness/definition/parameter';
import { findParameterFlaw } from '#domain/readiness/definition/parameter';
import { definitionNotKept } from '#domain/readiness/status/readiness-problem';

const aName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));
const aValue = v.union([v.number(), v.string(), v.array(v.string())]);

const aRule = v.object({
  ruleId: v.exactOptional(v.string()),
  order: v.exactOptional(v.string()),
  isOn: v.exactOptional(v.boolean()),
  severity: v.exactOptional(v.picklist(['must', 'should', 'info'])),
  title: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  parameters: v.exactOptional(v.record(v.string(), aValue)),
});

const aDefinition = v.object({
  name: v.exactOptional(aName),
  types: v.exactOptional(v.array(v.string())),
  rules: v.exactOptional(v.record(v.string(), v.unknown())),
});

const aSection = v.object({ definitions: v.fallback(v.record(v.string(), v.unknown()), {}) });

/** A rule as the settings hold it: what differs from the starter, or from the library. */
export type StoredRule = v.InferOutput<typeof aRule>;

/** The definitions of a project, and what in its settings could not be used. */
export type Definitions = {
  readonly definitions: readonly DefinitionOfReady[];
  readonly notices: readonly Problem[];
};

/** More rules than this in one definition are left out, with a notice. */
export const rulesAtMost = 60;

/**
 * The definitions in the section `readiness` of a project's settings. The one called `starter` holds
 * only what differs from the built-in one, so that two people who change different rules keep both.
 * What cannot be read is left out and told; without any, the starter is in force.
 */
export function readDefinitions(section: unknown): Definitions {
  const notices: Problem[] = [];
  const outcome = v.safeParse(aSection, section ?? {});
  if (!outcome.success) {
    notices.push(
      definitionNotKept(
        'The settings of readiness cannot be read; the starter definition is in force.',
      ),
    );
    return { definitions: [starterDefinition], notices };
  }
  const stored = Object.entries(outcome.output.definitions);
  const definitions = stored.flatMap(([id, json]) => readDefinition(id, json, notices) ?? []);
  const hasStarter = definitions.some(({ id }) => id === starterDefinition.id);
  return { definitions: hasStarter ? definitions : [starterDefinition, ...definitions], notices };
}

function readDefinition(
  id: string,
  json: unknown,
  notices: Problem[],
): DefinitionOfReady | undefined {
  const outcome = v.safeParse(aDefinition, json);
  if (!outcome.success) {
    notices.push(definitionNotKept(`The definition “${id}” cannot be read and is left out.`));
    return undefined;
  }
  const base = id === starterDefinition.id ? starterDefinition : undefined;
  const { name, types, rules = {} } = outcome.output;
  return {
    id,
    name: name ?? base?.name ?? id,
    types: types ?? base?.types ?? [],
    rules: readRules(base?.rules ?? [], rules, notices),
  };
}

type Placed = { readonly order: string; readonly rule: ChosenRule };

function readRules(
  base: readonly ChosenRule[],
  stored: Readonly<Record<string, unknown>>,
  notices: Problem[],
): readonly ChosenRule[] {
  const placed = new Map<string, Placed>(
    base.map((rule, index) => [rule.key, { order: builtInOrder(index), rule }]),
  );
  for (const [key, json] of Object.entries(stored)) {
    const outcome = v.safeParse(aRule, json);
    const before = placed.get(key);
    const ruleId = outcome.success ? (outcome.output.ruleId ?? before?.rule.ruleId) : undefined;
    if (!outcome.success || ruleId === undefined || findRule(ruleId) === undefined) {
      notices.push(definitionNotKept(`The rule “${ruleId ?? key}” is not known and is left out.`));
      continue;
    }
    const rule = mergeRule({ key, ruleId }, before?.rule, outcome.output);
    tellFlaws(rule, notices);
    placed.set(key, { order: outcome.output.order ?? before?.order ?? 'z', rule });
  }
  const inOrder = [...placed.values()].sort(byOrder).map(({ rule }) => rule);
  if (inOrder.length > rulesAtMost)
    notices.push(
      definitionNotKept(
        `This definition has ${String(inOrder.length)} rules; the first ${String(rulesAtMost)} are in force.`,
        'Remove those that nobody needs.',
      ),
    );
  return inOrder.slice(0, rulesAtMost);
}

const byOrder = (a: Placed, b: Placed): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.rule.key < b.rule.key ? -1 : 1;

/** The place of the starter's rules: keys as `fractional-indexing` makes them, so that others fit between. */
export const builtInOrder = (index: number): string => `a${String.fromCharCode(48 + index)}`;

function mergeRule(
  named: { readonly key: string; readonly ruleId: string },
  before: ChosenRule | undefined,
  stored: StoredRule,
): ChosenRule {
  const { isOn, severity, title, parameters } = stored;
  return {
    ...before,
    ...named,
    isOn: isOn ?? before?.isOn ?? true,
    ...(severity === undefined ? {} : { severity }),
    ...(title === undefined ? {} : { title }),
    ...(parameters === undefined ? {} : { parameters: { ...before?.parameters, ...parameters } }),
  };
}

function tellFlaws({ ruleId, parameters = {} }: ChosenRule, notices: Problem[]): void {
  const rule = findRule(ruleId);
  for (const [name, value] of Object.entries(parameters satisfies ParameterValues)) {
    const parameter = rule?.parameters[name];
    const flaw = parameter === undefined ? undefined : findParameterFlaw(parameter, value);
    if (flaw !== undefined && rule !== undefined)
      notices.push(
        definitionNotKept(
          `${rule.title}: ${flaw} Its first value holds instead.`,
          'Set it behind Adjust.',
        ),
      );
  }
}
