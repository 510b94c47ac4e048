import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { texts } from './texts';

/** Asks why a rule need not hold here, and until when. */
export function WaiveForm({
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
    <form
      className="rd-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onWaive(reason, expiresOn);
      }}
    >
      <label className="rd-field rd-grow">
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
      <label className="rd-field">
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
      <div className="rd-buttons">
        <Button
          type="submit"
          appearance="primary"
          spacing="compact"
          isDisabled={reason.trim() === ''}
        >
          {texts.waiveDo}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
