import { useMemo } from 'react';
import type { ScoringSettings } from '#contract/scoring/scoring-settings';
import { inheritCostOfDelay } from '#domain/scoring/cut/dependencies';
import { findCloseCalls } from '#domain/scoring/honesty/close-calls';
import { stepsIn } from '#domain/scoring/input-field';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { comparedIn } from '../use-ranking';
import type { Views } from '../look/use-views';

/** What views tell of a row compared with others; each undefined while its view is off. */
export function useCompared(given: {
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly settings: ScoringSettings;
  readonly views: Views;
}) {
  const { ranking, book, settings, views } = given;
  const { weights } = settings;
  const stepsOf = useMemo(() => stepsIn(settings), [settings]);
  const isMarking = views.on.has('closeCalls');
  /** The row above which a row would come if one of its numbers were a step off. */
  const closeTo = useMemo(() => {
    if (!isMarking) return undefined;
    const calls = findCloseCalls(comparedIn(ranking, book), { weights, stepsOf });
    return new Map(calls.map(({ upper, lower }) => [lower, upper]));
  }, [isMarking, ranking.ranked, book, weights, stepsOf]);
  const isInheriting = views.on.has('blocked');
  const { itemById } = ranking;
  const inherited = useMemo(() => {
    if (!isInheriting) return undefined;
    const blocks = new Map([...itemById.values()].map((item) => [item.id, item.blocks]));
    return inheritCostOfDelay(comparedIn(ranking, book), { blocks, weights });
  }, [isInheriting, ranking.ranked, itemById, book, weights]);
  return { stepsOf, closeTo, inherited };
}
