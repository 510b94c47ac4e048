import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useEffect, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { cellOf, columnsFor, scaleOf } from '#domain/scoring/session/session';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { columnTexts } from '../../texts';
import type { WsjfPlace } from '../open-wsjf';
import { CellRow } from './cell-row';
import { LateVotes } from './late-votes';
import { LostSteps } from './field-steps';
import { InviteMore } from './invite-more';
import { togetherTexts as texts } from './together-texts';
import { useRoomNames } from './use-room-names';
import { useSession } from './use-session';

/** One session: a column at a time, own votes first, then what was revealed and agreed. */
export function SessionRoom(props: {
  readonly sessionId: string;
  readonly self: string | undefined;
  readonly place: WsjfPlace;
  readonly onAgreed: (
    id: string,
    column: ScoreColumn,
    value: number,
  ) => Promise<Result<null, Problem>>;
}) {
  const live = useSession(props.sessionId);
  const { view, problem } = live;
  const { items, nameOf } = useRoomNames(view, props.place);
  const [chosen, setChosen] = useState<ScoreColumn | undefined>();
  const session = view?.session;
  const own = session === undefined ? [] : columnsFor(session, props.self ?? '');
  const column = chosen ?? own[0] ?? session?.columns[0];
  useEffect(() => {
    setChosen(undefined);
  }, [props.sessionId]);

  if (view === undefined || session === undefined || column === undefined || items === undefined)
    return problem === undefined ? (
      <Spinner label={texts.loading} />
    ) : (
      <p role="alert">
        {problem.message} {problem.remedy}
      </p>
    );
  const isOwner = session.owner === props.self;
  const seen = session.items.flatMap((id) => items.get(id) ?? []);
  const mayVote = own.includes(column) && !session.isClosed;
  const hidden = seen
    .map(({ id }) => cellOf(id, column))
    .filter((cell) => !session.revealed.includes(cell));
  const doneIn = (one: ScoreColumn): number =>
    seen.filter(({ id }) => live.mine[cellOf(id, one)] !== undefined).length;

  return (
    <div className="wm-session">
      <div className="wm-session-columns" role="group" aria-label={texts.whichColumns}>
        {session.columns.map((one) => (
          <button
            key={one}
            type="button"
            className="wm-session-column"
            aria-pressed={one === column}
            onClick={() => {
              setChosen(one);
            }}
          >
            {columnTexts[one].name}{' '}
            <span className="wm-quiet">{texts.progress(doneIn(one), seen.length)}</span>
          </button>
        ))}
      </div>
      <p>{columnTexts[column].question}</p>
      {seen.length === 0 && <p>{texts.noneSeen}</p>}
      <LostSteps
        fields={props.place.settings.fields}
        column={column}
        steps={scaleOf(session, column)}
      />
      {session.isClosed && <p className="wm-quiet">{texts.ended}</p>}
      {!session.isClosed && !mayVote && <p className="wm-quiet">{texts.notYours}</p>}
      <ol className="wm-session-rows">
        {seen.map((item: BacklogItem) => (
          <CellRow
            key={`${item.id} ${column}`}
            item={item}
            column={column}
            live={live}
            view={view}
            nameOf={nameOf}
            mayVote={mayVote}
            isOwner={isOwner && !session.isClosed}
            fields={props.place.settings.fields}
            canScore={props.place.canScore && !session.isClosed}
            onAgreed={props.onAgreed}
          />
        ))}
      </ol>
      <p className="wm-session-state" role="status">
        {live.isOffline
          ? texts.lost
          : live.unsent > 0
            ? texts.waiting(live.unsent)
            : Object.keys(live.mine).length > 0
              ? texts.sent
              : ''}
      </p>
      <LateVotes late={live.late} items={items} />
      {problem !== undefined && (
        <p role="alert" className="wm-problem">
          {problem.message} {problem.remedy}
        </p>
      )}
      {!isOwner && !session.isClosed && (
        <p className="wm-quiet">
          {texts.runBy(nameOf(session.owner))}{' '}
          {props.place.canScore && (
            <button
              type="button"
              className="wm-link"
              onClick={() => void live.change({ type: 'run' })}
            >
              {texts.run}
            </button>
          )}
        </p>
      )}
      {isOwner && !session.isClosed && (
        <div className="wm-buttons">
          <Button
            isDisabled={hidden.length === 0}
            onClick={() => void live.change({ type: 'reveal', cells: hidden })}
          >
            {texts.revealColumn}
          </Button>
          <InviteMore session={session} live={live} nameOf={nameOf} self={props.self} />
          <Button appearance="subtle" onClick={() => void live.change({ type: 'close' })}>
            {texts.end}
          </Button>
        </div>
      )}
    </div>
  );
}
