import { seedOf } from '#domain/forecast/random';
import type { Issue, IssueId } from '#domain/issue/issue';
import type { ThinHistory } from '#domain/scoring/cut/cut-line';
import { isThin } from '#domain/scoring/cut/cut-line';
import type { Cut, Finished, Planned, Shares } from '#domain/scoring/cut/cut-plan';
import { cutAt, finishedByWeek, sizesOfParents, usualShares } from '#domain/scoring/cut/cut-plan';
import { dayInZone } from '#domain/time/calendar-day';
import type { Level } from '../open-wsjf';
import { cutTexts as texts } from './cut-texts';

/** The forecast stands on this many whole weeks. */
export const paceWeeks = 12;

/** What the cut line stands on: what was finished, and for epics how many open work items each has. */
export type PaceFacts = {
  readonly finished: readonly Finished[];
  readonly openChildren: ReadonlyMap<string, number>;
};

/** The words that stand at a row after which something ends, by the row's id. */
export type CutMarks = ReadonlyMap<string, readonly string[]>;

/** What is cut: the scored work items in the order in which they stand, until a day. */
export type CutQuestion = {
  readonly projectKey: string;
  readonly level: Level;
  readonly scored: readonly { readonly id: IssueId; readonly typeName: string }[];
  readonly today: string;
  readonly until: string;
  /** The part of the capacity that each work type gets; undefined while they are not told apart. */
  readonly shares: Shares | undefined;
};

/** What fits, in total and by work type, and where the lines are drawn. */
export type CutPlan = {
  readonly total: Cut | ThinHistory;
  readonly buckets: readonly { readonly typeName: string; readonly cut: Cut | ThinHistory }[];
  readonly marks: CutMarks;
  readonly typeNames: readonly string[];
  /** How many have no open stories to tell their size by. */
  readonly unsplit: number;
  /** The parts that each work type had so far. */
  readonly usual: Shares;
};

/** What was finished, on the day that it was where the viewer is. */
export const finishedIn = (
  timeZone: string,
  issues: readonly Pick<Issue, 'resolvedAt' | 'type'>[],
): readonly Finished[] =>
  issues.flatMap(({ resolvedAt, type }) =>
    resolvedAt === undefined ? [] : [{ on: dayInZone(resolvedAt, timeZone), typeName: type.name }],
  );

/** Works out what fits. The same question has the same answer: the trials are seeded by project and level. */
export function planCuts(
  { finished, openChildren }: PaceFacts,
  { projectKey, level, scored, today, until, shares }: CutQuestion,
): CutPlan {
  const { sizes, unsplit } =
    level === 'epic'
      ? sizesOfParents(
          scored.map(({ id }) => id),
          openChildren,
        )
      : { sizes: new Map<IssueId, number>(), unsplit: 0 };
  const planned = scored.map(({ id, typeName }): Planned => ({
    id,
    typeName,
    size: sizes.get(id) ?? 1,
  }));
  const byWeek = finishedByWeek(finished, { today, weeks: paceWeeks });
  const options = { today, until, seed: seedOf(`${projectKey} ${level}`) };
  const total = cutAt(planned, byWeek, options);
  const typeNames = [...new Set(planned.map(({ typeName }) => typeName))];
  const buckets = (shares === undefined ? [] : typeNames).map((typeName) => ({
    typeName,
    cut: cutAt(
      planned.filter((one) => one.typeName === typeName),
      byWeek,
      { ...options, share: shares?.[typeName] ?? 0 },
    ),
  }));
  const marks = marksOf(total, buckets, until);
  return { total, buckets, marks, typeNames, unsplit, usual: usualShares(finished) };
}

function marksOf(
  total: CutPlan['total'],
  buckets: CutPlan['buckets'],
  until: string,
): Map<string, readonly string[]> {
  const marks = new Map<string, readonly string[]>();
  const mark = (id: string | undefined, words: string) => {
    if (id !== undefined) marks.set(id, [...(marks.get(id) ?? []), words]);
  };
  if (!isThin(total)) {
    mark(total.likely, texts.likely(until));
    mark(total.even, texts.even(until));
  }
  for (const { typeName, cut } of buckets) {
    if (isThin(cut)) continue;
    mark(cut.likely, texts.ofType(typeName, texts.likely(until)));
    mark(cut.even, texts.ofType(typeName, texts.even(until)));
  }
  return marks;
}
