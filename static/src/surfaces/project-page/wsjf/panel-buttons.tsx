import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';

/** The foot of a panel over the table: what can be done, where something can, and how to close it. */
export const PanelButtons = (props: {
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) => {
  const isAlone = props.children === undefined || props.children === false;
  return (
    <div className="wm-buttons">
      {props.children}
      <Button appearance={isAlone ? 'default' : 'subtle'} onClick={props.onClose}>
        {props.closeLabel}
      </Button>
    </div>
  );
};
