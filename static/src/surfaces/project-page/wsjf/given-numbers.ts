import type { IssueId } from '#domain/issue/issue';
import type { ScaleMark } from '#domain/scoring/scale/scale-mark';
import type { ScoreColumn } from '#domain/scoring/score-column';

/** A number that was given on this page, and what stood there before. */
export type GivenNumber = {
  readonly id: IssueId;
  readonly column: ScoreColumn;
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The scale on which the number before was given, where that is known. */
  readonly mark: ScaleMark | undefined;
};

/** What was given on this page, step by step, so that the last step can be taken back. */
export type GivenNumbers = {
  /** Notes what one key, paste or file gave; what changed nothing is no step. */
  readonly note: (numbers: readonly GivenNumber[]) => void;
  /** Notes what replaced the numbers of the last step, as part of that step. */
  readonly amend: (numbers: readonly GivenNumber[]) => void;
  /** Takes the last step of which something still stands; answers that part of it, none where no step is left. */
  readonly takeLast: (isStanding: (number: GivenNumber) => boolean) => readonly GivenNumber[];
};

const stepsKept = 200;

/** Nothing given yet. */
export function createGivenNumbers(): GivenNumbers {
  const steps: (readonly GivenNumber[])[] = [];
  const note = (numbers: readonly GivenNumber[]) => {
    const changed = numbers.filter(({ from, to }) => from !== to);
    if (changed.length > 0) steps.push(changed);
    if (steps.length > stepsKept) steps.shift();
  };
  return {
    note,
    amend(numbers) {
      const replaced = steps.at(-1) ?? [];
      const before = (number: GivenNumber) =>
        replaced.find((one) => isSamePlace(one, number) && one.to === number.from);
      if (numbers.some((number) => before(number) !== undefined)) steps.pop();
      note(
        numbers.map((number) => {
          const { from, mark } = before(number) ?? number;
          return { ...number, from, mark };
        }),
      );
    },
    takeLast(isStanding) {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        const standing = step.filter(isStanding);
        if (standing.length > 0) return standing;
      }
      return [];
    },
  };
}

const isSamePlace = (one: GivenNumber, other: GivenNumber): boolean =>
  one.id === other.id && one.column === other.column;
