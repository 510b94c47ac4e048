import type { IssueId } from '#domain/issue/issue';
import type { GivenValues, ScoringMethod } from '#domain/scoring/scale/off-scale';
import { scoreBy } from '#domain/scoring/scale/off-scale';
import { rankBacklog } from '#domain/scoring/rank/rank-backlog';

/** A work item's score, and the query of all that is ranked with it. */
export type RankedAmong = {
  readonly id: IssueId;
  readonly wsjf: number;
  readonly method: ScoringMethod;
  readonly jql: string;
};

/** Where a work item stands. `isAbout`: too many stand before it to look at each, so they were counted. */
export type Place = { readonly position: number; readonly isAbout: boolean };

/** A work item's numbers as search finds them. */
export type ScoredRow = GivenValues & { readonly id: IssueId };

/** What finding a place needs of Jira. */
export type PlacePorts = {
  /** The first hundred of a query with their numbers, in the query's order. */
  readonly readScored: (
    jql: string,
  ) => Promise<{ readonly rows: readonly ScoredRow[]; readonly hasMore: boolean }>;
  /** About how many a query finds. */
  readonly count: (jql: string) => Promise<number>;
};

/**
 * The place in the ranking as the ranking's own page counts it: of those that score as much or more, in
 * Jira's order. Below the first hundred, after as many as score more, give or take. Undefined when search
 * does not find the work item yet.
 */
export async function findPlace(
  { id, wsjf, method, jql }: RankedAmong,
  ports: PlacePorts,
): Promise<Place | undefined> {
  const score = String(wsjf);
  const page = await ports.readScored(`${jql} AND waymarkWsjf >= ${score} ORDER BY Rank ASC`);
  if (page.hasMore) {
    const before = await ports.count(`${jql} AND waymarkWsjf > ${score}`);
    return { position: before + 1, isAbout: true };
  }
  const scoreOf = scoreBy(method);
  // A score of another scale is found until it is worked out anew; it stands in no ranking here.
  const rows = page.rows.filter((row) => scoreOf(row).kind === 'scored');
  const position = rankBacklog(rows, method.weights).find((row) => row.id === id)?.position;
  return position === undefined ? undefined : { position, isAbout: false };
}
