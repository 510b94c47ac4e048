import { useEffect, useMemo, useState } from 'react';
import { readPeople } from '#atlassian/jira/read-people';
import type { Session } from '#domain/scoring/session/session';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { findBacklogItem } from '#usecases/scoring/backlog-item';
import { asViewer } from '../../../../bridge/request';
import type { WsjfPlace } from '../open-wsjf';
import { backlogPorts } from '../open-wsjf';
import { togetherTexts as texts } from './together-texts';

/** The titles and names that a session, which holds ids alone, is shown with: read as who looks. */
export function useRoomNames(session: Session | undefined, place: WsjfPlace) {
  const [items, setItems] = useState<ReadonlyMap<string, BacklogItem> | undefined>();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const itemIds = session?.items.join(' ');
  const accountIds = session?.people.map(({ accountId }) => accountId).join(' ');
  useEffect(() => {
    let isGone = false;
    if (itemIds === undefined) return undefined;
    const ids = itemIds.split(' ').filter((id) => id !== '');
    (ids.length === 0 ? Promise.resolve([]) : backlogPorts(asViewer, place).readIssues(ids)).then(
      (all) => {
        const known = all.flatMap((json) => findBacklogItem(json) ?? []);
        if (!isGone) setItems(new Map(known.map((item) => [item.id, item])));
      },
      () => {
        if (!isGone) setItems(new Map());
      },
    );
    return () => {
      isGone = true;
    };
  }, [itemIds, place]);
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
