import type { IssueId } from '../../issue/issue';
import type { RankedItem } from './rank-backlog';
import { compareEntries } from './rank-backlog';
import type { GivenValues, ScoreOf } from '../scale/off-scale';
import { isOffScale } from '../scale/off-scale';
import type { Score, Unscored } from './wsjf-score';
import { wsjfNumber } from './wsjf-score';

/** Ranks the same work items again and again, each time for the numbers as they are then. */
export type Ranker = (givenOf: (id: IssueId) => GivenValues) => readonly RankedItem[];

type Entry = {
  readonly id: IssueId;
  readonly jiraRank: number;
  given: GivenValues | undefined;
  score: Score | Unscored | undefined;
  approximate: number;
  /** Its place as it was answered last; the same object while neither score nor place changed. */
  item: RankedItem | undefined;
};

/**
 * A ranker of work items, handed over in Jira's order, that answers as `rankBacklog` does; what was scored
 * on another scale stands apart, between the ranking and what is not scored. It works out
 * anew only the scores whose numbers are another object than before, sorts from the last order, and answers
 * the same object for what kept score and place, so that one edit among ten thousand costs a walk.
 */
export function createRanker(ids: readonly IssueId[], scoreOf: ScoreOf): Ranker {
  const entries = ids.map((id, jiraRank): Entry => {
    return { id, jiraRank, given: undefined, score: undefined, approximate: 0, item: undefined };
  });
  let order: readonly Entry[] = entries;
  let answer: readonly RankedItem[] = [];
  return (givenOf) => {
    let isChanged = false;
    for (const entry of entries) {
      const given = givenOf(entry.id);
      if (given === entry.given) continue;
      isChanged = true;
      entry.given = given;
      entry.score = scoreOf(given);
      entry.approximate = entry.score.kind === 'scored' ? wsjfNumber(entry.score) : 0;
    }
    if (!isChanged) return answer;
    const scored = order.filter(({ score }) => score?.kind === 'scored');
    scored.sort((a, b) => compareEntries(a as ScoredEntry, b as ScoredEntry));
    const unscored = entries.filter(({ score }) => score?.kind === 'unscored');
    order = [...scored, ...unscored.filter(isApart), ...unscored.filter((one) => !isApart(one))];
    answer = order.flatMap((entry, at) => itemAt(entry, at) ?? []);
    return answer;
  };
}

const isApart = ({ score }: Entry): boolean => score !== undefined && isOffScale(score);

/** What stands at this place; a new object only where something of it changed. */
function itemAt(entry: Entry, at: number): RankedItem | undefined {
  const { id, score, item } = entry;
  if (score === undefined) return undefined;
  const position = score.kind === 'scored' ? at + 1 : undefined;
  if (item?.score === score && item.position === position) return item;
  entry.item = position === undefined ? { id, score } : { id, position, score };
  return entry.item;
}

type ScoredEntry = Entry & { readonly score: Score };
