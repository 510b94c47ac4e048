import { useEffect, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { RemappedScore } from '#domain/scoring/scale/remap-scores';
import { remapScores } from '#domain/scoring/scale/remap-scores';
import type { Scale } from '#domain/scoring/scale/scale';
import { isScale } from '#domain/scoring/scale/scale';
import type { Weights } from '#domain/scoring/rank/weights';
import { isUsable } from '#domain/scoring/rank/weights';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { loadBacklog } from '#usecases/scoring/load-backlog';
import { asViewer } from '../../../../bridge/request';
import { mayChangeSettings, setScoring } from '../change-settings';
import type { WsjfPlace } from '../open-wsjf';
import { backlogPorts, jqlOfBoth, methodIn } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import { scaleTexts as texts } from './scale-texts';

const readScale = (text: string): readonly number[] =>
  text
    .split(/[\s;]+/)
    .filter((part) => part !== '')
    .map(Number);

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
  readonly canSave: boolean;
  /** The numbers that take another place of the scale. */
  readonly remapped: readonly RemappedScore[];
  /** How many scores are worked out anew. */
  readonly scored: number;
  readonly problem: Pick<Problem, 'message' | 'remedy'> | undefined;
  /** Answers whether it was saved; if not, `problem` says why. */
  readonly save: () => Promise<boolean>;
};

/** Changes how a project scores, with a dry run of the numbers that this changes. */
export function useScaleChange(place: WsjfPlace, book: ScoreBook): ScaleChange {
  const { project, settings } = place;
  const [typed, type] = useState(settings.scale.join(' '));
  const [weights, weigh] = useState(settings.weights);
  const [refusal, setRefusal] = useState<Pick<Problem, 'message' | 'remedy'> | undefined>();
  const { items, mayChange, isBroken } = useRankedItems(place);

  const scale = readScale(typed);
  const isRescaled = scale.join(' ') !== settings.scale.join(' ');
  const isReweighed = JSON.stringify(weights) !== JSON.stringify(settings.weights);
  const isChanged = isRescaled || isReweighed;
  const remapped =
    isRescaled && isScale(scale) && items !== undefined
      ? remapScores(items, methodIn(place), scale).filter(
          ({ column }) => settings.fields[column] === undefined,
        )
      : [];
  return {
    ...{ typed, type, weights, weigh, scale, mayChange, isRescaled, isReweighed, remapped },
    isRead: items !== undefined,
    canSave: isScale(scale) && isUsable(weights) && items !== undefined && isChanged,
    scored: items?.filter(({ values }) => Object.keys(values).length === 4).length ?? 0,
    problem: refusal ?? (isBroken ? noAnswer : undefined),
    async save() {
      const parts = {
        ...(isRescaled ? { scale: [...scale] } : {}),
        ...(isReweighed ? { weights: { ...weights } } : {}),
      };
      const set = await setScoring(project.id, parts).catch(() => undefined);
      if (set?.ok !== true) {
        setRefusal(set?.error ?? noAnswer);
        return false;
      }
      for (const { id, column, value } of remapped) book.set({ id, column, value, why: texts.why });
      book.flush();
      return true;
    },
  };
}
