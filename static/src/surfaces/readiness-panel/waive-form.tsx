import { useState } from 'react';
import { LineForm } from './line-form';
import { texts } from './texts';

/** Asks why a rule need not hold here, and until when. */
export default function WaiveForm({
  today,
  onWaive,
  onCancel,
}: {
  readonly today: string;
  readonly onWaive: (reason: string, expiresOn: string) => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  return (
    <LineForm
      action={texts.waiveDo}
      isWhole={reason.trim() !== ''}
      onSubmit={() => {
        onWaive(reason, expiresOn);
      }}
      onCancel={onCancel}
    >
      <label className="wm-labelled rd-grow">
        <span>{texts.waiveReason}</span>
        <input
          autoFocus
          maxLength={500}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </label>
      <label className="wm-labelled">
        <span>{texts.waiveUntil}</span>
        <input
          type="date"
          min={today}
          value={expiresOn}
          onChange={(event) => {
            setExpiresOn(event.target.value);
          }}
        />
      </label>
    </LineForm>
  );
}
