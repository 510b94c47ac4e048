import { useEffect, useState } from 'react';
import type { SessionLine } from '#contract/scoring/session-definitions';
import { backend } from '../../../../bridge/backend';
import { togetherTexts as texts } from './together-texts';

/** The latest open session that waits for this person, as one line; nothing where there is none. */
export default function InvitationLine(props: {
  readonly projectId: string;
  readonly onOpen: (sessionId: string) => void;
}) {
  const [line, setLine] = useState<SessionLine | undefined>();
  useEffect(() => {
    let isGone = false;
    void backend('session.list', { projectId: props.projectId }).then(
      (answer) => {
        if (!isGone && answer.ok) setLine(answer.value.find(({ isClosed }) => !isClosed));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [props.projectId]);
  if (line === undefined) return null;
  return (
    <p className="wm-invitation">
      {texts.line(line.title)}{' '}
      <button
        type="button"
        className="wm-link"
        onClick={() => {
          props.onOpen(line.id);
        }}
      >
        {texts.join}
      </button>
    </p>
  );
}
