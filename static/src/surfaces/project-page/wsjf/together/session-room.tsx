import Button from '@atlaskit/button/new';
import Spinner from '@atlaskit/spinner';
import { useEffect, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { ScoreColumn } from '#domain/scoring/score-column';
import type { CellAgreement } from '#domain/scoring/session/new-agreements';
import { cellOf, columnsFor, scaleOf } from '#domain/scoring/session/session';
import type { SessionView } from '#domain/scoring/session/session-view';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { columnTexts } from '../../texts';
import type { WsjfPlace } from '../open-wsjf';
import { PanelButtons } from '../panel-buttons';
import { ProblemLine } from '../problem-line';
import { CellRow } from './cell-row';
import { LostSteps } from './field-steps';
import { InviteMore } from './invite-more';
import { LateVotes } from './late-votes';
import { SessionColumns } from './session-columns';
import { togetherTexts as texts } from './together-texts';
import { useHeardAgreements } from './use-heard-agreements';
import type { RoomNames } from './use-room-names';
import { useRoomNames } from './use-room-names';
import type { LiveSession } from './use-session';
import { useSession } from './use-session';

type RoomProps = {
  readonly sessionId: string;
  readonly self: string | undefined;
  readonly place: WsjfPlace;
  readonly onAgreed: (
    id: string,
    column: ScoreColumn,
    value: number,
  ) => Promise<Result<null, Problem>>;
  /** Somebody else agreed on a number while the person is in the room. */
  readonly onHeard: (heard: CellAgreement) => void;
  readonly onLeave: () => void;
};

/** One session: a column at a time, own votes first, then what was revealed and agreed. */
export function SessionRoom(props: RoomProps) {
  const live = useSession(props.sessionId);
  const { view, problem } = live;
  useHeardAgreements(view?.session, props.self, props.onHeard);
  const { items, nameOf } = useRoomNames(view, props.place);
  if (view === undefined || items === undefined)
    return (
      <>
        {problem === undefined ? (
          <Spinner label={texts.loading} />
        ) : (
          <ProblemLine problem={problem} />
        )}
        <PanelButtons closeLabel={texts.leave} onClose={props.onLeave} />
      </>
    );
  return <OpenRoom {...props} {...{ live, view, items, nameOf }} />;
}

type OpenRoomProps = RoomProps & {
  readonly live: LiveSession;
  readonly view: SessionView;
  readonly items: NonNullable<RoomNames['items']>;
  readonly nameOf: RoomNames['nameOf'];
};

function OpenRoom(props: OpenRoomProps) {
  const { live, view, items, nameOf, place } = props;
  const { session } = view;
  const [chosen, setChosen] = useState<ScoreColumn | undefined>();
  useEffect(() => {
    setChosen(undefined);
  }, [props.sessionId]);
  const own = columnsFor(session, props.self ?? '');
  const column = chosen ?? own[0] ?? session.columns[0];
  if (column === undefined) return null;
  const isOpen = !session.isClosed;
  const isOwner = session.owner === props.self;
  const seen = session.items.flatMap((id) => items.get(id) ?? []);
  const mayVote = own.includes(column) && isOpen;
  return (
    <div className="wm-session">
      <SessionColumns {...{ session, column, seen }} mine={live.mine} onChoose={setChosen} />
      <p>{columnTexts[column].question}</p>
      {seen.length === 0 && <p>{texts.noneSeen}</p>}
      <LostSteps fields={place.settings.fields} column={column} steps={scaleOf(session, column)} />
      {!isOpen && <p className="wm-quiet">{texts.ended}</p>}
      {isOpen && !mayVote && <p className="wm-quiet">{texts.notYours}</p>}
      <ol className="wm-session-rows">
        {seen.map((item: BacklogItem) => (
          <CellRow
            key={`${item.id} ${column}`}
            {...{ item, column, live, view, nameOf, mayVote }}
            isOwner={isOwner && isOpen}
            fields={place.settings.fields}
            canScore={place.canScore && isOpen}
            onAgreed={props.onAgreed}
          />
        ))}
      </ol>
      <p className="wm-session-state" role="status">
        {stateOf(live)}
      </p>
      <LateVotes late={live.late} items={items} />
      <ProblemLine problem={live.problem} />
      <RoomFoot {...props} {...{ column, seen, isOpen, isOwner }} />
    </div>
  );
}

/** Whether the own votes are kept. */
function stateOf({ isOffline, unsent, mine }: LiveSession): string {
  if (isOffline) return texts.lost;
  if (unsent > 0) return texts.waiting(unsent);
  return Object.keys(mine).length > 0 ? texts.sent : '';
}

/** What whoever runs the session can do with it; who that is, for the others; and the way back. */
function RoomFoot(
  props: OpenRoomProps & {
    readonly column: ScoreColumn;
    readonly seen: readonly BacklogItem[];
    readonly isOpen: boolean;
    readonly isOwner: boolean;
  },
) {
  const { live, nameOf, isOpen, isOwner } = props;
  const { session } = props.view;
  const hidden = props.seen
    .map(({ id }) => cellOf(id, props.column))
    .filter((cell) => !session.revealed.includes(cell));
  return (
    <>
      {isOpen && !isOwner && (
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
      <PanelButtons closeLabel={texts.leave} onClose={props.onLeave}>
        {isOpen && isOwner && (
          <>
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
          </>
        )}
      </PanelButtons>
    </>
  );
}
