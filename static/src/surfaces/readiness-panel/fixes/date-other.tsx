import { editIssue } from '#atlassian/jira/issue/edit-issue';
import type { CalendarDay } from '#domain/time/calendar-day';
import { openIssue } from '../../../bridge/navigation';
import { asViewer } from '../../../bridge/request';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Sets from here the day on which another work item is due that this one waits for; that one is a click away. */
export default function DateOther({
  live,
  opened,
  otherKey,
  by,
}: FixProps & { readonly otherKey: string; readonly by: CalendarDay }) {
  const edit = useEdit({ live, opened });
  return (
    <Disclosure text={texts.dateOther(otherKey)}>
      {(close) => (
        <>
          <OneField
            isBusy={edit.isBusy}
            type="date"
            label={texts.dateOtherLabel(otherKey)}
            initial={by}
            submit={texts.save}
            onSubmit={(duedate) =>
              void edit.attempt(() => editIssue(asViewer, otherKey, { duedate }), otherKey)
            }
            onCancel={close}
          />
          <p className="wm-quiet rd-hint">
            <button type="button" className="wm-link" onClick={() => void openIssue(otherKey)}>
              {texts.open(otherKey)}
            </button>
          </p>
          <Refused problem={edit.problem} />
        </>
      )}
    </Disclosure>
  );
}
