import type { Problem } from '#domain/problem';
import type { IssueId } from '#domain/issue/issue';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { GivenValues } from '#domain/scoring/scale/off-scale';
import type { ScaleMark } from '#domain/scoring/scale/scale-mark';
import type { ScoreColumn, ScoreValues } from '#domain/scoring/score-column';
import type { ScoreInput } from '#domain/scoring/scoring-record';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { SaveStatus } from '#usecases/records/outbox';
import type { FieldWay } from './field-way';
import type { GivenNumber } from './given-numbers';
import { createGivenNumbers } from './given-numbers';
import type { OpenScoring, ScoreEntry } from './score-sender';
import { createScoreSender } from './score-sender';
import { createShownNumbers } from './shown-numbers';

/** The numbers of all rows as the person sees them: what was loaded, with what they set on top. */
export type ScoreBook = {
  readonly load: (items: readonly Pick<BacklogItem, 'id' | 'values' | 'marks'>[]) => void;
  readonly valuesOf: (id: IssueId) => ScoreValues;
  /** The numbers with the scale that each was given on; another object once one of them was given anew. */
  readonly givenOf: (id: IssueId) => GivenValues;
  /** What was said with a number on this page, also while it is unsent; undefined where nothing was. */
  readonly inputOf: (id: IssueId, column: ScoreColumn) => ScoreInput | undefined;
  readonly set: (entry: ScoreEntry) => void;
  /** Sets numbers in one step, which can be taken back. */
  readonly give: (entries: readonly ScoreEntry[]) => void;
  /** Sets other numbers in the place of those of the last step: the two are taken back as one. */
  readonly amend: (entries: readonly ScoreEntry[]) => void;
  /**
   * Takes the last step back, as far as its numbers still stand, and answers what stands again. A number
   * that was replaced and had a foreign scale stays replaced: it would come back as one of this scale.
   */
  readonly takeBack: (isForeign: (mark: ScaleMark) => boolean) => readonly ScoreEntry[];
  /**
   * Notes a number that was recorded by another way: what the room agreed on. Where the project keeps it
   * in a field, sets that first, and answers why Jira did not take it.
   */
  readonly learn: (entry: ScoreEntry) => Promise<Result<null, Problem>>;
  /**
   * Shows a number that somebody else recorded meanwhile, and writes nothing. Where the person's own numbers
   * of the work item are still on their way, theirs stay on the screen.
   */
  readonly hear: (entry: Required<Omit<ScoreEntry, 'why'>>) => void;
  /** Looks again at a work item's numbers and finds that they hold. */
  readonly confirm: (id: IssueId) => void;
  /** Work items that were scored on this page: their scores are of today. */
  readonly touched: () => ReadonlySet<IssueId>;
  readonly status: () => SaveStatus;
  readonly problem: () => Problem | undefined;
  /** Grows with every change; what `useSyncExternalStore` compares. */
  readonly version: () => number;
  readonly subscribe: (tell: () => void) => () => void;
  /** Sends what is unsent without waiting to collect more. */
  readonly flush: () => void;
};

const noFields: Pick<FieldWay, 'fieldOf' | 'write'> = {
  fieldOf: () => undefined,
  write: () => Promise.resolve(ok(null)),
};

/**
 * Opens an empty book. Numbers that the project keeps in fields go there first, the others to Waymark alone.
 * `unsent` are work items of which an earlier page left numbers unsent: they leave at once, and stand on top
 * of what is loaded.
 */
export function createScoreBook(
  open: OpenScoring,
  fields: Pick<FieldWay, 'fieldOf' | 'write'> = noFields,
  unsent: readonly IssueId[] = [],
): ScoreBook {
  const numbers = createShownNumbers();
  const past = createGivenNumbers();
  const listeners = new Set<() => void>();
  let version = 0;
  let problem: Problem | undefined;

  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const sender = createScoreSender(
    { open, fields },
    {
      numbers,
      tell,
      onRefused: (why) => {
        problem = why;
        tell();
      },
    },
  );
  const recovered = new Set(unsent);
  for (const id of recovered) sender.recover(id);

  const set = (entry: ScoreEntry) => {
    problem = undefined;
    numbers.give(entry.id, entry.column, entry.value);
    sender.send(entry);
    tell();
  };
  const stepOf = ({ id, column, value }: ScoreEntry): GivenNumber => {
    const { values, marks } = numbers.givenOf(id);
    return { id, column, from: values[column], to: value, mark: marks?.[column] };
  };

  return {
    load(items) {
      for (const item of items) {
        const { id } = item;
        numbers.load(id, item);
        if (recovered.delete(id)) numbers.show(id, sender.withUnsent(item));
        else if (!sender.hasTouched(id)) numbers.show(id, item);
      }
      tell();
    },
    ...{ valuesOf: numbers.valuesOf, givenOf: numbers.givenOf, inputOf: sender.inputOf, set },
    give(entries) {
      past.note(entries.map(stepOf));
      for (const entry of entries) set(entry);
    },
    amend(entries) {
      past.amend(entries.map(stepOf));
      for (const entry of entries) set(entry);
    },
    takeBack(isForeign) {
      const standing = past.takeLast(
        ({ id, column, to, mark }) =>
          numbers.valuesOf(id)[column] === to && !(mark !== undefined && isForeign(mark)),
      );
      const entries = standing.map(({ id, column, from }) => ({ id, column, value: from }));
      for (const entry of entries) set(entry);
      return entries;
    },
    async learn(entry) {
      const { id, column, value } = entry;
      const answer = await sender.toField(entry);
      if (!answer.ok) return answer;
      numbers.give(id, column, value);
      numbers.hold(id, column, value);
      tell();
      return answer;
    },
    hear({ id, column, value }) {
      numbers.hold(id, column, value);
      if (!sender.isUnderWay(id)) numbers.give(id, column, value);
      tell();
    },
    confirm(id) {
      sender.confirm(id);
      numbers.confirm(id);
      tell();
    },
    ...{ touched: sender.touched, status: sender.status, flush: sender.flush },
    problem: () => problem,
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
