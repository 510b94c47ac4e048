import type { ReadinessReport } from '../judge/check-readiness';

/** How one rule fared over many work items. */
export type RuleStatistic = {
  readonly title: string;
  /** Work items that it asks anything of. */
  readonly asked: number;
  /** Not met, waived ones included. */
  readonly failed: number;
  readonly waived: number;
};

/** Fewer work items than this tell nothing about a rule. */
export const tellingFrom = 20;

/**
 * Every rule over all reports, the one that fails the largest share first, and last those over too few
 * to tell; rules of one title are one. What a rule asks nothing of is not in its counts; a rule that asks
 * nothing of any is left out.
 */
export function ruleStatistics(reports: readonly ReadinessReport[]): readonly RuleStatistic[] {
  const byTitle = new Map<string, RuleStatistic>();
  for (const { checks } of reports)
    for (const { rule, verdict, waiver } of checks) {
      if (verdict.status === 'notApplicable') continue;
      const { title } = rule;
      const { asked, failed, waived } = byTitle.get(title) ?? { asked: 0, failed: 0, waived: 0 };
      byTitle.set(title, {
        title,
        asked: asked + 1,
        failed: failed + (verdict.status === 'notMet' ? 1 : 0),
        waived: waived + (waiver === undefined ? 0 : 1),
      });
    }
  return [...byTitle.values()].sort(
    (a, b) =>
      Number(isTelling(b.asked)) - Number(isTelling(a.asked)) ||
      b.failed / b.asked - a.failed / a.asked ||
      b.failed - a.failed,
  );
}

/** Are so many enough to speak of a share? */
export const isTelling = (count: number): boolean => count >= tellingFrom;

/** Is it waived more often than not, over enough findings to say so? */
export const isMostlyWaived = ({ failed, waived }: RuleStatistic): boolean =>
  isTelling(failed) && waived * 2 > failed;
