import { useState } from 'react';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { isCalendarDay } from '#domain/time/calendar-day';
import { FindPerson } from '../../../components/find-person';
import '../../../components/reason-form.css';
import type { RowAct } from './row-acts';
import { texts } from '../texts';

type Props = {
  readonly item: AcceptanceCriterion;
  readonly viewerId: string;
  readonly onSave: (act: RowAct) => void;
  readonly onCancel: () => void;
};

/** One question under a line: who sees to it, or by which day it is to be met. */
export function PlanForm(props: Props & { readonly asks: 'assign' | 'setDue' }) {
  return props.asks === 'assign' ? <WhoForm {...props} /> : <DueForm {...props} />;
}

function WhoForm({ item, viewerId, onSave, onCancel }: Props) {
  const offersViewer = viewerId !== '' && item.assignee !== viewerId;
  const choose = (accountId: string) => {
    onSave({ do: 'assign', accountId });
  };
  return (
    <div
      className="wm-reason"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <FindPerson
        label={texts.whoAssigned}
        without={item.assignee === undefined ? [] : [item.assignee]}
        onFound={({ accountId }) => {
          choose(accountId);
        }}
      />
      <span className="wm-reason-buttons">
        {offersViewer && (
          <button
            type="button"
            className="wm-button wm-button-primary"
            autoFocus
            onClick={() => {
              choose(viewerId);
            }}
          >
            {texts.assignToMe}
          </button>
        )}
        <button type="button" className="wm-button" autoFocus={!offersViewer} onClick={onCancel}>
          {texts.cancel}
        </button>
      </span>
    </div>
  );
}

function DueForm({ item, onSave, onCancel }: Props) {
  const [day, setDay] = useState(item.dueOn ?? '');
  const isWhole = isCalendarDay(day);
  return (
    <form
      className="wm-reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) onSave({ do: 'setDue', dueOn: day });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label className="wm-reason-label">
        {texts.whenDue}
        <input
          className="wm-field plan-day"
          type="date"
          value={day}
          max="9999-12-31"
          autoFocus
          onChange={(event) => {
            setDay(event.currentTarget.value);
          }}
        />
      </label>
      <span className="wm-reason-buttons">
        <button type="submit" className="wm-button wm-button-primary" disabled={!isWhole}>
          {texts.save}
        </button>
        <button type="button" className="wm-button" onClick={onCancel}>
          {texts.cancel}
        </button>
      </span>
    </form>
  );
}
