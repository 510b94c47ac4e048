import { useCallback, useEffect, useState } from 'react';
import type { CellAgreement } from '#domain/scoring/session/new-agreements';
import type { SessionLine } from '#contract/scoring/session-definitions';
import { backend } from '../../../../bridge/backend';
import type { WsjfPlace } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import { CreateSession } from './create-session';
import { SessionRoom } from './session-room';
import { togetherTexts as texts } from './together-texts';
import './together.css';
import { PanelFrame } from '../panel-frame';

/** Scoring together: the sessions that are open, a new one, or one of them. `session` is an id or `new`. */
export default function TogetherPanel(props: {
  readonly place: WsjfPlace;
  readonly book: ScoreBook;
  readonly ids: readonly string[];
  readonly self: string | undefined;
  readonly session: string;
  readonly onSession: (session: string | undefined) => void;
}) {
  const { place, book, session, onSession } = props;
  const [lines, setLines] = useState<readonly SessionLine[]>([]);
  useEffect(() => {
    void backend('session.list', { projectId: place.project.id }).then(
      (answer) => {
        if (answer.ok) setLines(answer.value);
      },
      () => undefined,
    );
  }, [place.project.id, session]);
  const hear = useCallback(
    ({ issueId, column, agreement }: CellAgreement) => {
      book.hear({ id: issueId, column, value: agreement.value });
    },
    [book],
  );
  const others = lines.filter(({ isClosed, id }) => !isClosed && id !== session);
  const current = lines.find(({ id }) => id === session);
  return (
    <PanelFrame
      title={current?.title ?? texts.title}
      onClose={() => {
        onSession(undefined);
      }}
    >
      {session === 'new' ? (
        <>
          {others.length > 0 && (
            <ul className="wm-sessions" aria-label={texts.others}>
              {others.map(({ id, title }) => (
                <li key={id}>
                  <button
                    type="button"
                    className="wm-link"
                    onClick={() => {
                      onSession(id);
                    }}
                  >
                    {texts.line(title)}
                  </button>
                </li>
              ))}
            </ul>
          )}
          <CreateSession
            place={place}
            self={props.self}
            ids={props.ids}
            onOpened={onSession}
            onCancel={() => {
              onSession(undefined);
            }}
          />
        </>
      ) : (
        <SessionRoom
          sessionId={session}
          self={props.self}
          place={place}
          onAgreed={(id, column, value) => book.learn({ id, column, value })}
          onHeard={hear}
          onLeave={() => {
            onSession(undefined);
          }}
        />
      )}
    </PanelFrame>
  );
}
