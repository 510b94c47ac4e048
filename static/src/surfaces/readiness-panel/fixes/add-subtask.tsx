import { createSubtask } from '#atlassian/jira/issue/create-subtask';
import { asViewer } from '../../../bridge/request';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Adds a sub-task from here. */
export default function AddSubtask({ live, opened }: FixProps) {
  const edit = useEdit({ live, opened });
  return (
    <Disclosure text={texts.addSubtask}>
      {(close) => (
        <>
          <OneField
            isBusy={edit.isBusy}
            label={texts.subtaskLabel}
            submit={texts.addSubtask}
            onSubmit={(text) =>
              void edit.attempt(() => createSubtask(asViewer, live.source.issue, text))
            }
            onCancel={close}
          />
          <Refused problem={edit.problem} />
        </>
      )}
    </Disclosure>
  );
}
