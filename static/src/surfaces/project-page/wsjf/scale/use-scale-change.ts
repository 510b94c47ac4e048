import { useEffect, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { RemappedScore } from '#domain/scoring/scale/remap-scores';
import { remapScores } from '#domain/scoring/scale/remap-scores';
import type { Scale } from '#domain/scoring/scale/scale';
import { isScale, readScale } from '#domain/scoring/scale/scale';
import type { Weights } from '#domain/scoring/rank/weights';
import { areSame, isUsable } from '#domain/scoring/rank/weights';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { loadBacklog } from '#usecases/scoring/load-backlog';
import { asViewer } from '../../../../bridge/request';
import { mayChangeSettings, setScoring } from '../change-settings';
import type { WsjfPlace } from '../open-wsjf';
import { backlogPorts, jqlOfBoth, methodIn } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import type { ScoreEntry } from '../score-sender';
import { scaleTexts as texts } from './scale-texts';

const noAnswer: Pick<Problem, 'message' | 'remedy'> = { message: texts.broken, remedy: '' };

/** What the panel stands on: all that is ranked, and whether this person may change how. */
function useRankedItems(place: WsjfPlace) {
  const [items, setItems] = useState<readonly BacklogItem[] | undefined>();
  const [mayChange, setMayChange] = useState<boolean | undefined>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isGone = false;
    void Promise.all([
      loadBacklog(jqlOfBoth(place), backlogPorts(asViewer, place)),
      mayChangeSettings(place.project.id),
    ]).then(
      ([loaded, may]) => {
        if (isGone) return;
        setItems(loaded);
        setMayChange(may);
      },
      () => {
        if (!isGone) setBroken(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [place]);
  return { items, mayChange, isBroken };
}

/** A scale and weights as they are being changed, and what saving them would do. */
export type ScaleChange = {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly weights: Weights;
  readonly weigh: (weights: Weights) => void;
  readonly scale: Scale;
  /** Undefined until it is known. */
  readonly mayChange: boolean | undefined;
  readonly isRead: boolean;
  readonly isRescaled: boolean;
  readonly isReweighed: boolean;
  /** Numbers would have to follow, which this person may not change. */
  readonly isKeptFromNumbers: boolean;
  readonly canSave: boolean;
  /** The numbers that take another place of the scale. */
  readonly remapped: readonly RemappedScore[];
  /** How many scores are worked out anew. */
  readonly scored: number;
  readonly problem: Pick<Problem, 'message' | 'remedy'> | undefined;
  /** Answers whether it was saved; if not, `problem` says why. */
  readonly save: () => Promise<boolean>;
  /** What was saved last and can be taken back. */
  readonly saved: Saved | undefined;
  /** Gives back scale, weights and numbers as they were; answers whether it did. */
  readonly takeBack: () => Promise<boolean>;
};

type Method = { readonly scale: Scale; readonly weights: Weights };

/** A change that was saved, and how the project scored before. */
export type Saved = {
  readonly before: Method;
  readonly after: Method;
  readonly remapped: readonly RemappedScore[];
};

/** Changes how a project scores, with a dry run of the numbers that this changes. */
export function useScaleChange(place: WsjfPlace, book: ScoreBook): ScaleChange {
  const { project, settings } = place;
  const [typed, type] = useState(settings.scale.join(' '));
  const [weights, weigh] = useState(settings.weights);
  const [refusal, setRefusal] = useState<Pick<Problem, 'message' | 'remedy'> | undefined>();
  const [saved, setSaved] = useState<Saved | undefined>();
  const { items, mayChange, isBroken } = useRankedItems(place);

  const scale = readScale(typed);
  const isRescaled = scale.join(' ') !== settings.scale.join(' ');
  const isReweighed = !areSame(weights, settings.weights);
  const isChanged = isRescaled || isReweighed;
  const remapped =
    isRescaled && isScale(scale) && items !== undefined
      ? remapScores(items, methodIn(place), scale).filter(
          ({ column }) => settings.fields[column] === undefined,
        )
      : [];
  const isKeptFromNumbers = remapped.length > 0 && !place.canScore;
  /** Sets what differs, then the numbers that follow from it. */
  const write = async (from: Method, to: Method, numbers: readonly ScoreEntry[]) => {
    const isScaleNew = to.scale.join(' ') !== from.scale.join(' ');
    const set = await setScoring(project.id, {
      ...(isScaleNew ? { scale: [...to.scale] } : {}),
      ...(areSame(to.weights, from.weights) ? {} : { weights: { ...to.weights } }),
    }).catch(() => undefined);
    if (set?.ok !== true) {
      setRefusal(set?.error ?? noAnswer);
      return false;
    }
    for (const number of numbers) book.set(number);
    book.flush();
    return true;
  };
  return {
    ...{ typed, type, weights, weigh, scale, mayChange, isRescaled, isReweighed, remapped },
    isRead: items !== undefined,
    isKeptFromNumbers,
    canSave:
      isScale(scale) && isUsable(weights) && items !== undefined && isChanged && !isKeptFromNumbers,
    scored: items?.filter(({ values }) => Object.keys(values).length === 4).length ?? 0,
    problem: refusal ?? (isBroken ? noAnswer : undefined),
    saved,
    async save() {
      const change = { before: { ...settings }, after: { scale, weights }, remapped };
      const numbers = remapped.map(({ id, column, value }) => ({
        ...{ id, column, value },
        why: texts.why,
      }));
      const isSaved = await write(change.before, change.after, numbers);
      if (isSaved) setSaved(change);
      return isSaved;
    },
    async takeBack() {
      if (saved === undefined) return false;
      // What somebody scored since stays as they scored it.
      const untouched = saved.remapped.filter(
        ({ id, column, value }) => book.valuesOf(id)[column] === value,
      );
      const numbers = untouched.map(({ id, column, from }) => ({
        ...{ id, column, value: from },
        why: texts.whyBack,
      }));
      return write(saved.after, saved.before, numbers);
    },
  };
}
