import { plainNumber } from '#domain/scoring/rank/arithmetic';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { columnTexts, wsjfTexts as texts } from '../texts';
import type { Told } from './use-giving';
import type { Ranking } from './use-ranking';

/** What became of the last number: read out when it was given, shown as well when the scale does not have it. */
export function ToldLine(props: {
  readonly told: Told | undefined;
  readonly itemById: Ranking['itemById'];
  readonly stepsOf: (column: ScoreColumn) => Scale;
}) {
  const { told } = props;
  const isShown = told?.kind === 'noStep';
  return (
    <p role="status" className={isShown ? 'wm-told' : 'wm-visually-hidden'}>
      {wordsOf(props)}
    </p>
  );
}

function wordsOf({ told, itemById, stepsOf }: Parameters<typeof ToldLine>[0]): string {
  if (told === undefined) return '';
  const { column } = told;
  if (told.kind === 'noStep')
    return texts.noStep(told.typed, column, stepsOf(column).map(plainNumber).join(', '));
  const key = itemById.get(told.id)?.key;
  const value = told.value === undefined ? texts.notScored : plainNumber(told.value);
  return key === undefined ? '' : texts.cellLabel(key, columnTexts[column].name, value);
}
