import { useState } from 'react';
import type { Problem } from '#domain/problem';
import type { MacroView } from '#domain/roadmap/macro-view';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { ConfirmPublish } from './confirm-publish';
import { publishTexts } from './publish-texts';
import { refusalIn } from './refusal-in';
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
  const { answer } = control;
  const ask = () => {
    setAsking(true);
  };
  if (answer === undefined) return null;
  if (isAsking)
    return (
      <ConfirmPublish
        view={view}
        restricted={props.restricted}
        control={control}
        format={format}
        onDone={() => {
          setAsking(false);
        }}
      />
    );
  if (answer.kind !== 'published')
    return answer.mayPublish ? (
      <p className="wm-publish wm-quiet wm-no-print">
        {publishTexts.publishOffer} <LinkButton onPress={ask}>{publishTexts.publish}</LinkButton>.
      </p>
    ) : null;
  const { publishedAt, publishedBy } = answer.snapshot;
  return (
    <div className="wm-publish wm-quiet wm-no-print">
      {publishTexts.published(format.day(format.dayOf(publishedAt)), publishedBy)}
      {' · '}
      <LinkButton onPress={props.onShowPublished}>{publishTexts.showPublished}</LinkButton>
      {answer.mayPublish ? (
        <>
          {' · '}
          <LinkButton onPress={ask}>{publishTexts.publishAgain}</LinkButton>
          {' · '}
          <TakeBack control={control} format={format} />
        </>
      ) : null}
    </div>
  );
}

/** Takes back what the editor sees to be published; says so where another editor was faster. */
function TakeBack({
  control,
  format,
}: {
  readonly control: SnapshotControl;
  readonly format: Format;
}) {
  const [problem, setProblem] = useState<Problem>();
  return (
    <>
      <LinkButton
        onPress={() => {
          void control.unpublish().then(setProblem);
        }}
      >
        {publishTexts.unpublish}
      </LinkButton>
      <p role="status">{problem === undefined ? '' : refusalIn(problem, control.answer, format)}</p>
    </>
  );
}
