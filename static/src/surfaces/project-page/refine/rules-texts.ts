import type { RuleStatistic } from '#domain/readiness/rule-statistics';
import { isTelling, tellingFrom } from '#domain/readiness/rule-statistics';

const percentOf = (part: number, whole: number): string =>
  `${String(Math.round((100 * part) / whole))} %`;

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
} as const;
