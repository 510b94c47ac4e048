import { texts } from '../texts';
import { Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

const usual = [0, 0.5, 1, 2, 3, 5, 8, 13, 20, 40];

/** Sets the estimate here: one choice, saved at once. */
export function SetEstimate({ live, opened }: FixProps) {
  const edit = useEdit({ live, opened });
  const { estimateFieldId, project } = live.source;
  if (estimateFieldId === undefined) return null;
  return (
    <>
      <select
        className="rd-select"
        aria-label={texts.setEstimate(project.estimateFieldName ?? '')}
        disabled={edit.isBusy}
        value=""
        onChange={(event) => {
          void edit.set({ [estimateFieldId]: Number(event.target.value) });
        }}
      >
        <option value="" disabled>
          {texts.set}
        </option>
        {usual.map((points) => (
          <option key={points} value={points}>
            {points}
          </option>
        ))}
      </select>
      <Refused problem={edit.problem} />
    </>
  );
}
