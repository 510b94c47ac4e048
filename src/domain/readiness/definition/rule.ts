import type { ReadinessFacts } from '../judge/facts';
import type { ParameterSet, ParameterValues, ValuesOf } from './parameter';
import type { Verdict } from '../judge/verdict';

/** *must* and *should* count towards ready; *info* is shown and counts for nothing. */
export type Severity = 'must' | 'should' | 'info';

/** INVEST: independent, negotiable, valuable, estimable, small, testable. */
export type InvestLetter = 'I' | 'N' | 'V' | 'E' | 'S' | 'T';

/** Epics and above, stories and their like, sub-tasks. */
export type Level = 'epic' | 'standard' | 'subtask';

/** A source outside the work item that a rule asks for; read once, shared by all rules. */
export type Need = 'linkedDates' | 'remoteLinks' | 'jql' | 'expression' | 'velocity';

/** One rule of the library. Timeless: everything it looks at comes in. */
export type Rule = {
  readonly id: string;
  readonly title: string;
  readonly failureTitle: string;
  /** Why a team would want it: one sentence. */
  readonly why: string;
  readonly invest: InvestLetter;
  readonly severity: Severity;
  /** Where it asks anything at all. */
  readonly appliesTo: readonly Level[];
  readonly parameters: ParameterSet;
  readonly needs: readonly Need[];
  /** Shown under *Advanced* in the settings. */
  readonly isAdvanced?: boolean;
  /** Whether these values ask the outside at all; absent: always, when there are needs. */
  asksOutside?(values: ParameterValues): boolean;
  /** `key` is the chosen rule's own, under which people's confirmations are kept. */
  check(facts: ReadinessFacts, values: ParameterValues, key: string): Verdict;
};

/** A rule whose check receives its parameters by their own types. */
export const defineRule = <S extends ParameterSet>(
  rule: Omit<Rule, 'parameters' | 'check' | 'asksOutside'> & {
    readonly parameters: S;
    asksOutside?(values: ValuesOf<S>): boolean;
    check(facts: ReadinessFacts, values: ValuesOf<S>, key: string): Verdict;
  },
): Rule => rule;

/** The level that Jira's hierarchy number stands for. */
export function levelOf(hierarchyLevel: number): Level {
  if (hierarchyLevel < 0) return 'subtask';
  return hierarchyLevel === 0 ? 'standard' : 'epic';
}
