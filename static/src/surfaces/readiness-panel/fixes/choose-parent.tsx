import { useState } from 'react';
import type { Issue } from '#domain/issue/issue';
import { findParents, parentsAtMost } from '#atlassian/jira/issue/find-parents';
import { asViewer } from '../../../bridge/request';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { ChooseOne } from './choose-one';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/**
 * Chooses the parent here, among the open ones of the project; they are read when somebody reaches for
 * it. Where there are more than a list shows, they are found by their title.
 */
export default function ChooseParent({ live, opened }: FixProps) {
  const edit = useEdit({ live, opened });
  const [parents, setParents] = useState<readonly Issue[]>();
  const [isMany, setMany] = useState(false);
  const find = async (title?: string) => {
    const { projectKey, projectReadiness } = opened;
    const asked = { projectKey, typeNames: projectReadiness.parentTypes };
    const found = await findParents(asViewer, title === undefined ? asked : { ...asked, title });
    setParents(found);
    if (title === undefined) setMany(found.length >= parentsAtMost);
  };
  const load = () => {
    if (parents === undefined) void find();
  };
  return (
    <>
      <ChooseOne
        label={texts.chooseParent}
        empty={parents?.length === 0 ? texts.noParents : texts.choose}
        choices={(parents ?? []).map(({ id, key, summary }) => ({
          value: id,
          text: `${key} ${summary}`,
        }))}
        isBusy={edit.isBusy}
        onChoose={(id) => void edit.set({ parent: { id } })}
        onReach={load}
      />
      {isMany && (
        <Disclosure text={texts.findParent}>
          {(close) => (
            <OneField
              label={texts.findParentLabel}
              submit={texts.findParent}
              onSubmit={(title) => void find(title)}
              onCancel={close}
            />
          )}
        </Disclosure>
      )}
      <Refused problem={edit.problem} />
    </>
  );
}
