import type { CalendarDay } from '../../time/calendar-day';
import { addDays } from '../../time/calendar-day';
import type { DefinitionOfReady } from '../definition/definition';
import { rulesInForce } from '../definition/definition';
import type { ReadinessFacts } from './facts';
import { findRule } from '../definition/library';
import { missingNeeds } from '../definition/needs';
import type { ParameterValues } from '../definition/parameter';
import { completeValues } from '../definition/parameter';
import type { Waiver } from '../status/readiness-state';
import { isInForce, openQuestions } from '../status/readiness-state';
import type { Level, Need, Rule, Severity } from '../definition/rule';
import { levelOf } from '../definition/rule';
import type { Verdict } from './verdict';
import { notApplicable } from './verdict';

/** A rule as it is in force: what the team chose, completed from the library. */
export type RuleInForce = {
  readonly key: string;
  readonly rule: Rule;
  readonly values: ParameterValues;
  readonly title: string;
  readonly failureTitle: string;
  readonly severity: Severity;
};

/** One rule applied to one work item on one day. */
export type Check = {
  readonly rule: RuleInForce;
  readonly verdict: Verdict;
  /** The waiver that holds on the day; only where the verdict is *not met*. */
  readonly waiver?: Waiver;
};

/** All checks of one definition on one work item. */
export type ReadinessReport = {
  readonly definitionId: string;
  readonly definitionName: string;
  /** One for each rule in force, in the rules' order. */
  readonly checks: readonly Check[];
  /** Nothing of *must* or *should* is not met and unwaived. */
  readonly isReady: boolean;
  /** Of the applicable *must* and *should*: met or waived, 0–100; 100 exactly when ready. */
  readonly percent: number;
  /** How many hold it up. */
  readonly left: number;
  readonly waived: number;
  readonly questions: number;
  /** The first day on which the calendar alone can change something; absent when none can. */
  readonly recheckOn?: CalendarDay;
  /** Outside sources that a rule asks for and that were not given: while there are any, nothing is written. */
  readonly pending: readonly Need[];
};

/** A definition made ready to be applied to many work items: values completed, unknown rules left out. */
export type PreparedDefinition = {
  readonly id: string;
  readonly name: string;
  readonly rules: readonly RuleInForce[];
};

/** Prepares a definition once; rules that this Waymark does not know ask nothing. */
export function prepareDefinition(definition: DefinitionOfReady): PreparedDefinition {
  const rules = rulesInForce(definition).flatMap((chosen): RuleInForce[] => {
    const rule = findRule(chosen.ruleId);
    if (rule === undefined) return [];
    const title = chosen.title ?? rule.title;
    return [
      {
        key: chosen.key,
        rule,
        values: completeValues(rule.parameters, chosen.parameters),
        title,
        failureTitle: chosen.title === undefined ? rule.failureTitle : `Not yet: ${title}`,
        severity: chosen.severity ?? rule.severity,
      },
    ];
  });
  return { id: definition.id, name: definition.name, rules };
}

const notHere: Readonly<Record<Level, Verdict>> = {
  epic: notApplicable('This rule does not ask anything of epics.'),
  standard: notApplicable('This rule does not ask anything of stories and their like.'),
  subtask: notApplicable('A sub-task is checked on its parent.'),
};

function checkOne(inForce: RuleInForce, facts: ReadinessFacts, level: Level): Check {
  const { rule, key } = inForce;
  const judged = rule.appliesTo.includes(level)
    ? rule.check(facts, inForce.values, key)
    : notHere[level];
  if (judged.status !== 'notMet') return { rule: inForce, verdict: judged };
  const verdict = rule.id === 'manual' ? { ...judged, found: inForce.failureTitle } : judged;
  const waiver = facts.state.waivers[key];
  return waiver !== undefined && isInForce(waiver, facts.today)
    ? { rule: inForce, verdict, waiver }
    : { rule: inForce, verdict };
}

const counts = (check: Check): boolean =>
  check.rule.severity !== 'info' && check.verdict.status !== 'notApplicable';

/** Does this check hold the work item up? */
export const isLeft = (check: Check): boolean =>
  check.rule.severity !== 'info' && check.verdict.status === 'notMet' && check.waiver === undefined;

function dayOf(check: Check): CalendarDay | undefined {
  const verdict = check.verdict.status === 'notApplicable' ? undefined : check.verdict.recheckOn;
  const expiry = check.waiver?.expiresOn;
  const waiver = expiry === undefined ? undefined : addDays(expiry, 1);
  return verdict !== undefined && (waiver === undefined || verdict < waiver) ? verdict : waiver;
}

/** Applies a definition to a work item. The same facts always give the same report. */
export function checkReadiness(
  facts: ReadinessFacts,
  definition: PreparedDefinition,
): ReadinessReport {
  const level = levelOf(facts.issue.type.hierarchyLevel);
  const checks: Check[] = [];
  let applicable = 0;
  let left = 0;
  let waived = 0;
  let recheckOn: CalendarDay | undefined;
  for (const inForce of definition.rules) {
    const check = checkOne(inForce, facts, level);
    checks.push(check);
    if (check.waiver !== undefined) waived += 1;
    if (counts(check)) applicable += 1;
    if (isLeft(check)) left += 1;
    const day = dayOf(check);
    if (day !== undefined && (recheckOn === undefined || day < recheckOn)) recheckOn = day;
  }
  return {
    definitionId: definition.id,
    definitionName: definition.name,
    checks,
    isReady: left === 0,
    percent: left === 0 ? 100 : Math.floor((100 * (applicable - left)) / applicable),
    left,
    waived,
    questions: openQuestions(facts.state).length,
    ...(recheckOn === undefined ? {} : { recheckOn }),
    pending: missingNeeds(definition, facts.outside),
  };
}
