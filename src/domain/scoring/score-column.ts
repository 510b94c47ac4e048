/** The four inputs of a WSJF score, in the order in which a team scores them. */
export type ScoreColumn = 'userBusinessValue' | 'timeCriticality' | 'riskReduction' | 'jobSize';

/** The three parts of cost of delay. */
export type ValueColumn = Exclude<ScoreColumn, 'jobSize'>;

/** The parts of cost of delay, in scoring order. */
export const valueColumns: readonly ValueColumn[] = [
  'userBusinessValue',
  'timeCriticality',
  'riskReduction',
];

/** All four inputs, in scoring order. */
export const scoreColumns: readonly ScoreColumn[] = [...valueColumns, 'jobSize'];

/** What has been given so far; a column that nobody scored is absent. */
export type ScoreValues = Readonly<Partial<Record<ScoreColumn, number>>>;

/** Is this text the name of an input? */
export const isScoreColumn = (text: string): text is ScoreColumn =>
  (scoreColumns as readonly string[]).includes(text);
