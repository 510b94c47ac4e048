import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Session, Voter } from '#domain/scoring/session/session';
import type { Invited } from './people-field';
import { PeopleField } from './people-field';
import { togetherTexts as texts } from './together-texts';
import type { LiveSession } from './use-session';

/** Invites more people into an open session, or asks those in it for other columns. */
export function InviteMore(props: {
  readonly session: Session;
  readonly live: LiveSession;
  readonly nameOf: (accountId: string) => string;
  readonly self: string | undefined;
}) {
  const { session, live, nameOf, self } = props;
  const [people, setPeople] = useState<readonly Invited[] | undefined>();
  if (people === undefined)
    return (
      <Button
        onClick={() => {
          const others = session.people.filter(({ accountId }) => accountId !== self);
          setPeople(others.map((voter) => ({ ...voter, displayName: nameOf(voter.accountId) })));
        }}
      >
        {texts.invite}
      </Button>
    );
  const changed = changesTo(session.people, people, self);
  const save = async () => {
    if (await live.change({ type: 'invite', people: changed })) setPeople(undefined);
  };
  return (
    <div className="wm-invite-more">
      <PeopleField people={people} columns={session.columns} self={self} onChange={setPeople} />
      <div className="wm-buttons">
        <Button appearance="primary" isDisabled={changed.length === 0} onClick={() => void save()}>
          {texts.inviteThem}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setPeople(undefined);
          }}
        >
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Who is new or asked for other columns; who was taken out is asked for none. */
function changesTo(
  before: readonly Voter[],
  after: readonly Invited[],
  self: string | undefined,
): readonly Voter[] {
  const known = new Map(before.map((voter) => [voter.accountId, voter.columns.join(' ')]));
  const kept = new Set(after.map(({ accountId }) => accountId));
  const gone = before.filter(({ accountId }) => accountId !== self && !kept.has(accountId));
  return [
    ...after
      .filter(({ accountId, columns }) => known.get(accountId) !== columns.join(' '))
      .map(({ accountId, columns }) => ({ accountId, columns })),
    ...gone.map(({ accountId }) => ({ accountId, columns: [] })),
  ];
}
