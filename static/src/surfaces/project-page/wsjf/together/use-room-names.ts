import { useEffect, useMemo, useState } from 'react';
import { readPeople } from '#atlassian/jira/people/read-people';
import type { Connection } from '#atlassian/send';
import type { SessionView } from '#domain/scoring/session/session-view';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { findBacklogItem } from '#usecases/scoring/backlog-item';
import { asViewer } from '../../../../bridge/request';
import type { WsjfPlace } from '../open-wsjf';
import { backlogPorts } from '../open-wsjf';
import { togetherTexts as texts } from './together-texts';

/** Work items and people of a session by their ids, as far as this person sees them. */
export type RoomNames = {
  /** Undefined until they are read. */
  readonly items: ReadonlyMap<string, BacklogItem> | undefined;
  readonly nameOf: (accountId: string) => string;
};

/**
 * The titles and names that a session, which holds ids alone, is shown with: read as who looks. Titles are
 * read again with every look at the session, so that what Jira no longer shows goes from the screen at once.
 */
export function useRoomNames(view: SessionView | undefined, place: WsjfPlace): RoomNames {
  const session = view?.session;
  const [items, setItems] = useState<ReadonlyMap<string, BacklogItem> | undefined>();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const itemIds = session?.items.join(' ');
  const accountIds = session?.people.map(({ accountId }) => accountId).join(' ');
  useEffect(() => {
    let isGone = false;
    if (itemIds === undefined) return undefined;
    const ids = itemIds.split(' ').filter((id) => id !== '');
    readTitles(ids, place).then(
      (all) => {
        const known = all.flatMap((json) => findBacklogItem(json) ?? []);
        if (!isGone) setItems(new Map(known.map((item) => [item.id, item])));
      },
      // What is shown stays while Jira does not answer: it is asked again in a moment.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
    // With each look at the session: Jira may have stopped showing some.
  }, [itemIds, place, view]);
  useEffect(() => {
    let isGone = false;
    if (accountIds === undefined) return undefined;
    readPeople(asViewer, accountIds.split(' ')).then(
      (all) => {
        if (!isGone)
          setNames(new Map(all.map(({ accountId, displayName }) => [accountId, displayName])));
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [accountIds]);
  const nameOf = useMemo(
    () => (accountId: string) => names.get(accountId) ?? texts.someone,
    [names],
  );
  return { items, nameOf };
}

/** A session holds at most as many work items as one request reads. */
const readTitles = (ids: readonly string[], place: WsjfPlace): Promise<readonly unknown[]> =>
  ids.length === 0 ? Promise.resolve([]) : backlogPorts(asOnce, place).readIssues(ids);

/** One try: the next look at the session is the next one. */
const asOnce: Connection = { ...asViewer, tries: 1 };
