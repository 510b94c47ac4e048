import { useEffect, useId, useState } from 'react';
import type { Group } from '#atlassian/jira/people/find-groups';
import { findGroups } from '#atlassian/jira/people/find-groups';
import { asViewer } from '../../bridge/request';

const askedAfterMs = 250;

/** A field that offers the groups of the site by their names. */
export function FindGroup(props: {
  readonly label: string;
  /** The name of the group that is chosen; empty for none. */
  readonly chosen: string;
  readonly onFound: (group: Group) => void;
}) {
  const { label, chosen, onFound } = props;
  const [typed, setTyped] = useState(chosen);
  const [offered, setOffered] = useState<readonly Group[]>([]);
  const listId = useId();
  useEffect(() => {
    let isShown = true;
    const timer = setTimeout(() => {
      findGroups(asViewer, typed.trim()).then(
        (groups) => {
          if (isShown) setOffered(groups);
        },
        () => undefined, // nothing is offered then; what was chosen stands
      );
    }, askedAfterMs);
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
  }, [typed]);
  const take = (name: string) => {
    setTyped(name);
    const group = offered.find((each) => each.name === name);
    if (group !== undefined && group.name !== chosen) onFound(group);
  };
  return (
    <label className="wm-labelled">
      <span>{label}</span>
      <input
        type="search"
        autoComplete="off"
        list={listId}
        value={typed}
        onChange={(event) => {
          take(event.currentTarget.value);
        }}
      />
      <datalist id={listId}>
        {offered.map(({ groupId, name }) => (
          <option key={groupId} value={name} />
        ))}
      </datalist>
    </label>
  );
}
