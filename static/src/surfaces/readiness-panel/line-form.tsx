import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { texts } from './texts';

/** A form under a line: its fields, what it does, and the way out by button or Escape. */
export function LineForm(props: {
  readonly action: string;
  /** Whether what is filled in may be sent. */
  readonly isWhole: boolean;
  readonly isBusy?: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
  /** Stands below the buttons: why it was refused. */
  readonly foot?: ReactNode;
}) {
  const { isWhole, isBusy = false } = props;
  return (
    <form
      className="rd-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isBusy) props.onSubmit();
      }}
      // Whoever leads on from here, as a refinement does, sees that there is something to lose.
      onInput={({ currentTarget }) => {
        currentTarget.dataset['typed'] = '';
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      {props.children}
      <div className="rd-buttons">
        <Button
          type="submit"
          appearance="primary"
          spacing="compact"
          isDisabled={!isWhole || isBusy}
        >
          {props.action}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={props.onCancel}>
          {texts.cancel}
        </Button>
      </div>
      {props.foot}
    </form>
  );
}
