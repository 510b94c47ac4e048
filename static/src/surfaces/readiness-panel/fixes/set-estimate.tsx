import { texts } from '../texts';
import { ChooseOne } from './choose-one';
import { Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

const usual = [0, 0.5, 1, 2, 3, 5, 8, 13, 20, 40];

/** Sets the estimate here: one choice, saved at once. */
export default function SetEstimate({ live, opened }: FixProps) {
  const edit = useEdit({ live, opened });
  const { estimateFieldId, project } = live.source;
  if (estimateFieldId === undefined) return null;
  return (
    <>
      <ChooseOne
        label={texts.setEstimate(project.estimateFieldName ?? '')}
        empty={texts.set}
        choices={usual.map((points) => ({ value: String(points), text: String(points) }))}
        isBusy={edit.isBusy}
        onChoose={(points) => void edit.set({ [estimateFieldId]: Number(points) })}
      />
      <Refused problem={edit.problem} />
    </>
  );
}
