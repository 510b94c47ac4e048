import { useState } from 'react';
import type { Problem } from '#domain/problem';
import type { MacroView } from '#domain/roadmap/macro-view';
import { viewForReaders } from '#domain/roadmap/view-for-readers';
import type { Format } from '../format';
import { isPublishedMeanwhile } from './use-snapshot';
import type { SnapshotControl } from './use-snapshot';
import { publishTexts } from './publish-texts';

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
        format={format}
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
        {publishTexts.publishOffer} {ask(publishTexts.publish)}.
      </p>
    ) : null;
  return (
    <p className="wm-publish wm-quiet wm-no-print">
      {publishTexts.published(format.day(format.dayOf(snapshot.publishedAt)), snapshot.publishedBy)}
      {' · '}
      <button type="button" className="wm-link" onClick={props.onShowPublished}>
        {publishTexts.showPublished}
      </button>
      {answer.mayPublish ? (
        <>
          {' · '}
          {ask(publishTexts.publishAgain)}
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
            {publishTexts.unpublish}
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
        <button type="button" className="wm-link" onClick={onDone}>
          {publishTexts.cancel}
        </button>
        <span role="status">
          {problem === undefined ? '' : refusalIn(problem, control.answer, format)}
        </span>
      </div>
    </form>
  );
}

/** Why it was not published; who published meanwhile is told with the time, in the editor's own zone. */
function refusalIn(problem: Problem, answer: SnapshotControl['answer'], format: Format): string {
  if (!isPublishedMeanwhile(problem) || answer?.kind !== 'published')
    return `${problem.message} ${problem.remedy}`;
  const { publishedAt, publishedBy } = answer.snapshot;
  const day = format.day(format.dayOf(publishedAt));
  return `${publishTexts.publishedMeanwhile(publishedBy, day, format.time(publishedAt))} ${problem.remedy}`;
}
