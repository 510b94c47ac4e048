import { useState } from 'react';
import type { MacroView } from '#domain/roadmap/macro-view';
import { viewForReaders } from '#domain/roadmap/view-for-readers';
import type { Format } from '../format';
import { texts } from '../texts';
import type { SnapshotControl } from './use-snapshot';

/** What an editor of the page can do about readers without Jira; for readers, the way to what was published. */
export function PublishBar(props: {
  readonly control: SnapshotControl;
  readonly view: MacroView;
  readonly restricted: number;
  readonly format: Format;
  readonly onShowPublished: () => void;
}) {
  const { control, view, format } = props;
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState('');
  const { answer } = control;
  if (answer === undefined) return null;
  const snapshot = answer.kind === 'published' ? answer.snapshot : undefined;
  if (isAsking)
    return (
      <Confirm
        view={view}
        restricted={props.restricted}
        control={control}
        onDone={() => {
          setAsking(false);
        }}
      />
    );
  const ask = (word: string) => (
    <button
      type="button"
      className="wm-link"
      onClick={() => {
        setAsking(true);
      }}
    >
      {word}
    </button>
  );
  if (snapshot === undefined)
    return answer.mayPublish ? (
      <p className="wm-publish wm-quiet wm-no-print">
        {texts.publishOffer} {ask(texts.publish)}.
      </p>
    ) : null;
  return (
    <p className="wm-publish wm-quiet wm-no-print">
      {texts.published(format.day(format.dayOf(snapshot.publishedAt)), snapshot.publishedBy)}
      {' · '}
      <button type="button" className="wm-link" onClick={props.onShowPublished}>
        {texts.showPublished}
      </button>
      {answer.mayPublish ? (
        <>
          {' · '}
          {ask(texts.publishAgain)}
          {' · '}
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              void control.unpublish().then((problem = '') => {
                setRefusal(problem);
              });
            }}
          >
            {texts.unpublish}
          </button>{' '}
          <span role="status">{refusal}</span>
        </>
      ) : null}
    </p>
  );
}

function Confirm(props: {
  readonly view: MacroView;
  readonly restricted: number;
  readonly control: SnapshotControl;
  readonly onDone: () => void;
}) {
  const { view, control, onDone } = props;
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState('');
  const shown = viewForReaders(view);
  return (
    <form
      className="wm-confirm wm-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void control.publish(shown, note).then((problem) => {
          if (problem === undefined) onDone();
          else setRefusal(problem);
        });
      }}
    >
      <p>{texts.publishWarning(shown.items.length, view.itemName, view.audience)}</p>
      {props.restricted === 0 ? null : (
        <p>
          <strong>{texts.restrictedWarning(props.restricted)}</strong>
        </p>
      )}
      <label>
        {texts.note}
        <input
          type="text"
          maxLength={500}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </label>
      <div className="wm-actions">
        <button type="submit" className="wm-button wm-button-primary">
          {texts.publishNow}
        </button>
        <button type="button" className="wm-link" onClick={onDone}>
          {texts.cancel}
        </button>
        <span role="status">{refusal}</span>
      </div>
    </form>
  );
}
