import type { ParameterValues } from './parameter';
import type { Severity } from './rule';

/** A rule as a team chose it. `key` is its own within the definition: one rule may be chosen twice. */
export type ChosenRule = {
  readonly key: string;
  readonly ruleId: string;
  readonly isOn: boolean;
  /** Instead of the rule's own. */
  readonly severity?: Severity;
  /** Instead of the rule's own title: what a manual item or a condition is called. */
  readonly title?: string;
  /** Only those that differ from the initial ones. */
  readonly parameters?: ParameterValues;
};

/** A team's named, ordered rules for taking up a work item. */
export type DefinitionOfReady = {
  readonly id: string;
  readonly name: string;
  /** Names of the work types it is for; none means every type that no other definition names. */
  readonly types: readonly string[];
  readonly rules: readonly ChosenRule[];
};

const on = (ruleId: string, parameters?: ParameterValues): ChosenRule => ({
  key: ruleId,
  ruleId,
  isOn: true,
  ...(parameters === undefined ? {} : { parameters }),
});

/** What is in force where nobody has configured anything. */
export const starterDefinition: DefinitionOfReady = {
  id: 'starter',
  name: 'Starter definition',
  types: [],
  rules: [
    on('description-present'),
    on('acceptance-criteria'),
    on('estimated'),
    on('parent'),
    on('no-unresolved-blockers'),
    on('size-limit'),
  ],
};

/** Definitions to begin from, in the settings. */
export const presets: readonly DefinitionOfReady[] = [
  {
    id: 'scrum-story',
    name: 'Scrum story',
    types: ['Story'],
    rules: [
      on('user-story-form'),
      on('acceptance-criteria', { minimum: 2 }),
      on('criteria-free-of-advice'),
      on('estimated'),
      on('size-limit'),
      on('parent'),
      on('no-unresolved-blockers'),
    ],
  },
  {
    id: 'bug',
    name: 'Bug',
    types: ['Bug'],
    rules: [
      on('description-has-section', { sections: ['Steps to reproduce', 'Expected'] }),
      on('priority-set'),
      on('component-set'),
      on('no-unresolved-blockers'),
    ],
  },
  {
    id: 'spike',
    name: 'Spike',
    types: ['Spike'],
    rules: [
      on('description-long-enough', { minimum: 80 }),
      { ...on('manual'), key: 'time-box', title: 'Time box agreed' },
      { ...on('manual'), key: 'question', title: 'The question to answer is written down' },
    ],
  },
  {
    id: 'safe-feature',
    name: 'SAFe feature',
    types: ['Epic', 'Feature'],
    rules: [
      on('description-has-section', { sections: ['Benefit hypothesis'] }),
      on('acceptance-criteria'),
      on('wsjf-scored'),
      on('wsjf-fresh'),
      on('non-functional-criteria'),
      on('no-unresolved-blockers'),
    ],
  },
];

/** The definition for a work type: the one that names it, else the one that names none, else the starter. */
export function definitionFor(
  typeName: string,
  definitions: readonly DefinitionOfReady[],
): DefinitionOfReady {
  const wanted = typeName.toLowerCase();
  return (
    definitions.find(({ types }) => types.some((name) => name.toLowerCase() === wanted)) ??
    definitions.find(({ types }) => types.length === 0) ??
    starterDefinition
  );
}

// Questions block wherever they are open, whatever a definition says.
const questionsRule: ChosenRule = {
  key: 'no-open-questions',
  ruleId: 'no-open-questions',
  isOn: true,
};

/** The rules that are switched on, in order, and the one on open questions, which nobody can switch off. */
export function rulesInForce(definition: DefinitionOfReady): readonly ChosenRule[] {
  const chosen = definition.rules.filter((rule) => rule.isOn);
  return chosen.some((rule) => rule.ruleId === questionsRule.ruleId)
    ? chosen
    : [...chosen, questionsRule];
}
