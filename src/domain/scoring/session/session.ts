import type { AccountId, IssueId } from '../../issue/issue';
import type { Instant } from '../../time/instant';
import type { Scale } from '../scale/scale';
import type { ScoreColumn } from '../score-column';

/** One number to agree on: a work item and a column, as one text. */
export type Cell = string;

/** Someone who was invited, with the columns they may score. */
export type Voter = { readonly accountId: AccountId; readonly columns: readonly ScoreColumn[] };

/** What the room agreed on for one cell. `count` grows each time it is agreed anew. */
export type Agreement = {
  readonly value: number;
  readonly why?: string;
  readonly by: AccountId;
  readonly at: Instant;
  readonly count: number;
};

/** People who score the same work items together. Who votes is in it; the votes are not. */
export type Session = {
  readonly id: string;
  readonly projectId: string;
  readonly title: string;
  readonly owner: AccountId;
  readonly openedAt: Instant;
  readonly scale: Scale;
  /** The numbers of columns that are kept in a choice field: those that its options stood for at the start. */
  readonly steps?: Readonly<Partial<Record<ScoreColumn, Scale>>>;
  readonly columns: readonly ScoreColumn[];
  readonly items: readonly IssueId[];
  readonly people: readonly Voter[];
  /** Cells whose votes everybody in the session may see. */
  readonly revealed: readonly Cell[];
  /** How often a cell was voted on anew; absent is 0. Votes of earlier rounds are kept and not counted. */
  readonly rounds: Readonly<Record<Cell, number>>;
  readonly agreed: Readonly<Record<Cell, Agreement>>;
  readonly isClosed: boolean;
};

/** A session holds at most so many work items, and so many people. */
export const sessionLimits = { items: 100, people: 50, steps: 100, why: 300, title: 120 } as const;

/** The name of a cell. */
export const cellOf = (issueId: IssueId, column: ScoreColumn): Cell => `${issueId}:${column}`;

/** All cells of a session, column by column as they are scored. */
export const cellsOf = ({ items, columns }: Session): readonly Cell[] =>
  columns.flatMap((column) => items.map((id) => cellOf(id, column)));

/** The numbers that can be given in a column. */
export const scaleOf = ({ scale, steps }: Session, column: ScoreColumn): Scale =>
  steps?.[column] ?? scale;

/** What the person may score; empty for who was not invited. */
export const columnsFor = (session: Session, accountId: AccountId): readonly ScoreColumn[] =>
  session.people.find((voter) => voter.accountId === accountId)?.columns ?? [];

/** Does the session concern this person at all? */
export const isInSession = (session: Session, accountId: AccountId): boolean =>
  session.owner === accountId || session.people.some((voter) => voter.accountId === accountId);

/** In which round a cell is. */
export const roundOf = (session: Session, cell: Cell): number => session.rounds[cell] ?? 0;
