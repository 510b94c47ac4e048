import { useState } from 'react';
import type { Issue } from '#domain/issue/issue';
import { findParents } from '#atlassian/jira/find-parents';
import { asViewer } from '../../../bridge/request';
import { texts } from '../texts';
import { Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Chooses the parent here, among the open ones of the project; they are read when somebody reaches for it. */
export function ChooseParent({ live, opened }: FixProps) {
  const edit = useEdit({ live, opened });
  const [parents, setParents] = useState<readonly Issue[]>();
  const load = () => {
    if (parents === undefined)
      void findParents(asViewer, opened.projectKey, opened.projectReadiness.parentTypes).then(
        setParents,
      );
  };
  return (
    <>
      <select
        className="rd-select"
        aria-label={texts.chooseParent}
        disabled={edit.isBusy}
        value=""
        onFocus={load}
        onPointerEnter={load}
        onChange={(event) => {
          void edit.set({ parent: { id: event.target.value } });
        }}
      >
        <option value="" disabled>
          {parents?.length === 0 ? texts.noParents : texts.choose}
        </option>
        {(parents ?? []).map(({ id, key, summary }) => (
          <option key={id} value={id}>
            {key} {summary}
          </option>
        ))}
      </select>
      <Refused problem={edit.problem} />
    </>
  );
}
