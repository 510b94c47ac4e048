import type { Pace } from '#domain/readiness/team/compare-starts';
import { comparedFrom } from '#domain/readiness/team/compare-starts';
import type { RuleStatistic } from '#domain/readiness/team/rule-statistics';
import { isTelling, tellingFrom } from '#domain/readiness/team/rule-statistics';

const percentOf = (part: number, whole: number): string =>
  `${String(Math.round((100 * part) / whole))}\u00a0%`;

/** The words of the statistics of rules. */
export const rulesTexts = {
  tooFew: (count: number, needed: number) =>
    `No verdict yet: ${String(count)} ${count === 1 ? 'work item' : 'work items'}, ${String(needed)} are needed.`,
  worst: ({ title, failed, asked }: RuleStatistic) =>
    failed === 0
      ? 'Every rule holds everywhere.'
      : `“${title}” fails most: ${String(failed)} of ${String(asked)}.`,
  caption: (count: number, isMore: boolean) =>
    `${isMore ? `The top ${String(count)} of the` : `All ${String(count)}`} work items that are not finished, as you see them now. A rule counts where it asks something; under ${String(tellingFrom)} there is no share.`,
  rule: 'Rule',
  failed: 'Not met',
  waived: 'Waived, of those',
  share: (part: number, whole: number) =>
    `${String(part)} of ${String(whole)}${isTelling(whole) ? ` (${percentOf(part, whole)})` : ''}`,
  mostlyWaived: 'Waived more often than mended: does this rule still serve you?',
  paceTitle: 'Does it matter?',
  tooFewStarts: (count: number, needed: number) =>
    count === 0
      ? `No finished work item has a noted start yet. Waymark notes which rules are open when work starts; once ${String(needed)} of those are finished, it says here whether they took longer.`
      : `No verdict yet: of ${String(count)} finished work ${count === 1 ? 'item' : 'items'} the start was noted, ${String(needed)} are needed.`,
  nothingToCompare: (count: number) =>
    `Of ${String(count)} finished work items no rule was open at the start of ${String(comparedFrom)} and met at that of ${String(comparedFrom)} others.`,
  startsCaption: (count: number) =>
    `Median days from started to finished, of ${String(count)} finished work items whose start was noted. What goes together need not be the cause.`,
  ruleAtStart: 'Rule at the start',
  wasOpen: 'Not met',
  wasMet: 'Met',
  pace: ({ medianDays, of }: Pace) =>
    `${String(medianDays)} ${medianDays === 1 ? 'day' : 'days'} (of\u00a0${String(of)})`,
} as const;
