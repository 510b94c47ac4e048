import type { IssueId } from '#domain/issue/issue';
import type { GivenValues } from '#domain/scoring/scale/off-scale';
import type { ScaleMark, ScaleMarks } from '#domain/scoring/scale/scale-mark';
import type { ScoreColumn, ScoreValues } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import { without } from '#domain/without';
import type { RowNumbers } from './unsent-scores';

/** The numbers of all rows: what Jira and Waymark hold, and what the person sees on top of it. */
export type ShownNumbers = {
  /** What is held of a row. */
  readonly load: (id: IssueId, row: RowNumbers) => void;
  readonly show: (id: IssueId, row: RowNumbers) => void;
  /** A number that the person gave: it is shown, and not held yet. */
  readonly give: (id: IssueId, column: ScoreColumn, value: number | undefined) => void;
  /** A number of this project's scale that is held from now on, whatever is shown. */
  readonly hold: (id: IssueId, column: ScoreColumn, value: number | undefined) => void;
  /** What the record was found to hold: held from now on, and shown where another number was. */
  readonly find: (id: IssueId, column: ScoreColumn, found: FoundNumber) => void;
  readonly heldOf: (id: IssueId, column: ScoreColumn) => number | undefined;
  /** Shows again what is held. */
  readonly takeBack: (id: IssueId, column: ScoreColumn) => void;
  /** The numbers hold on this project's scale, on whichever they were given. */
  readonly confirm: (id: IssueId) => void;
  readonly valuesOf: (id: IssueId) => ScoreValues;
  /** The numbers with the scale that each was given on; another object once one of them was given anew. */
  readonly givenOf: (id: IssueId) => GivenValues;
};

/** A number as a record holds it; without a number where it holds none. */
export type FoundNumber = {
  readonly value: number | undefined;
  readonly mark: ScaleMark | undefined;
};

const nothing: ScoreValues = {};
const nothingGiven: GivenValues = { values: nothing };

/** No numbers yet. */
export function createShownNumbers(): ShownNumbers {
  const values = new Map<IssueId, ScoreValues>();
  const held = new Map<IssueId, ScoreValues>();
  /** Marks of numbers that were not given on this page: what is given here is on this scale. */
  const marks = new Map<IssueId, ScaleMarks>();
  const heldMarks = new Map<IssueId, ScaleMarks>();
  /** Made when asked for, and again once numbers or marks change: ten thousand are asked for with each edit. */
  const given = new Map<IssueId, GivenValues>();

  const put = (
    numbers: Map<IssueId, ScoreValues>,
    id: IssueId,
    [column, value]: readonly [ScoreColumn, number | undefined],
  ) => numbers.set(id, withValue(numbers.get(id) ?? nothing, column, value));

  const markHeld = (id: IssueId, column: ScoreColumn, mark: ScaleMark | undefined) => {
    const others = without(heldMarks.get(id) ?? {}, column);
    heldMarks.set(id, mark === undefined ? others : { ...others, [column]: mark });
  };
  const showHeld = (id: IssueId, column: ScoreColumn) => {
    put(values, id, [column, held.get(id)?.[column]]);
    const mark = heldMarks.get(id)?.[column];
    const known = marks.get(id);
    if (mark !== undefined) marks.set(id, { ...known, [column]: mark });
    else if (known?.[column] !== undefined) marks.set(id, without(known, column));
    given.delete(id);
  };

  return {
    load(id, row) {
      held.set(id, row.values);
    },
    show(id, row) {
      values.set(id, row.values);
      given.delete(id);
      for (const known of [marks, heldMarks])
        if (row.marks === undefined) known.delete(id);
        else known.set(id, row.marks);
    },
    give(id, column, value) {
      put(values, id, [column, value]);
      const known = marks.get(id);
      if (known?.[column] !== undefined) marks.set(id, without(known, column));
      given.delete(id);
    },
    hold(id, column, value) {
      put(held, id, [column, value]);
      markHeld(id, column, undefined);
    },
    find(id, column, { value, mark }) {
      put(held, id, [column, value]);
      markHeld(id, column, mark);
      if (values.get(id)?.[column] !== value) showHeld(id, column);
    },
    heldOf: (id, column) => held.get(id)?.[column],
    takeBack: showHeld,
    confirm(id) {
      marks.delete(id);
      given.delete(id);
    },
    valuesOf: (id) => values.get(id) ?? nothing,
    givenOf(id) {
      const known = given.get(id);
      if (known !== undefined) return known;
      const [own, marked] = [values.get(id), marks.get(id)];
      if (own === undefined) return nothingGiven;
      const made = marked === undefined ? { values: own } : { values: own, marks: marked };
      given.set(id, made);
      return made;
    },
  };
}

function withValue(
  values: ScoreValues,
  column: ScoreColumn,
  value: number | undefined,
): ScoreValues {
  const next: Partial<Record<ScoreColumn, number>> = {};
  for (const name of scoreColumns) {
    const given = name === column ? value : values[name];
    if (given !== undefined) next[name] = given;
  }
  return next;
}
