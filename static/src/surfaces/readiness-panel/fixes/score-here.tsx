import { useState } from 'react';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import { SaveStatusText } from '../../../components/save-status';
import { openModule } from '../../../bridge/navigation';
import { columnTexts } from '../../project-page/texts';
import { LineForm } from '../line-form';
import { texts } from '../texts';
import { Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useScore } from './use-score';

/** The four inputs of the score, given here as the WSJF page takes them; the others to compare with are a click away. */
export default function ScoreHere({
  live,
  opened,
  onClose,
}: FixProps & { readonly onClose: () => void }) {
  const score = useScore({ live, opened });
  const [given, setGiven] = useState<Readonly<Partial<Record<ScoreColumn, number>>>>({});
  const values = { ...score.values, ...given };
  return (
    <LineForm
      action={texts.scoreDo}
      isWhole={scoreColumns.every((column) => values[column] !== undefined)}
      isBusy={score.isBusy}
      onSubmit={() => void score.save(values)}
      onCancel={onClose}
      foot={
        <>
          <p className="wm-quiet rd-hint">
            {texts.scoreHint}{' '}
            <button
              type="button"
              className="wm-link"
              onClick={() => void openModule('project-page', opened.projectKey)}
            >
              {texts.scoreElsewhere}
            </button>
            <SaveStatusText status={score.status} isUsed={score.isBusy} />
          </p>
          <Refused problem={score.problem} />
        </>
      }
    >
      {scoreColumns.map((column, at) => (
        <label key={column} className="wm-labelled" title={columnTexts[column].question}>
          <span>{columnTexts[column].name}</span>
          <select
            autoFocus={at === 0}
            disabled={score.isBusy}
            value={values[column] ?? ''}
            onChange={(event) => {
              setGiven({ ...given, [column]: Number(event.target.value) });
            }}
          >
            <option value="" disabled>
              {texts.set}
            </option>
            {score.stepsOf(column, values[column]).map((step) => (
              <option key={step} value={step}>
                {step}
              </option>
            ))}
          </select>
        </label>
      ))}
    </LineForm>
  );
}
