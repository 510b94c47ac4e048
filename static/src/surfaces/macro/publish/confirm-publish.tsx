import { useState } from 'react';
import type { Problem } from '#domain/problem';
import type { MacroView } from '#domain/roadmap/macro-view';
import { viewForReaders } from '#domain/roadmap/view-for-readers';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { publishTexts } from './publish-texts';
import { refusalIn } from './refusal-in';
import type { SnapshotControl } from './use-snapshot';

/** Asks for a note before a view is published, and says who will be able to read it. */
export function ConfirmPublish(props: {
  readonly view: MacroView;
  readonly restricted: number;
  readonly control: SnapshotControl;
  readonly format: Format;
  readonly onDone: () => void;
}) {
  const { view, control, format, onDone } = props;
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const shown = viewForReaders(view);
  return (
    <form
      className="wm-confirm wm-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void control.publish(shown, note).then((why) => {
          if (why === undefined) onDone();
          else setProblem(why);
        });
      }}
    >
      <p>{publishTexts.publishWarning(shown.items.length, view.itemName, view.audience)}</p>
      {props.restricted === 0 ? null : (
        <p>
          <strong>{publishTexts.restrictedWarning(props.restricted)}</strong>
        </p>
      )}
      <label>
        {publishTexts.note}
        <input
          type="text"
          className="wm-control"
          maxLength={500}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </label>
      <div className="wm-actions">
        <button type="submit" className="wm-button wm-button-primary">
          {publishTexts.publishNow}
        </button>
        <LinkButton onPress={onDone}>{publishTexts.cancel}</LinkButton>
        <span role="status">
          {problem === undefined ? '' : refusalIn(problem, control.answer, format)}
        </span>
      </div>
    </form>
  );
}
