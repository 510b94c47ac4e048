import { texts } from './texts';

/** The buttons that end a tool: do what it is for, or close it. */
export function ToolActs(props: {
  readonly label: string;
  readonly act: () => void;
  readonly close: () => void;
  readonly isDisabled?: boolean;
  /** Is there nothing above that would take the focus? */
  readonly isFirst?: boolean;
}) {
  return (
    <p className="tool-acts">
      <button
        type="button"
        className="wm-button wm-button-primary"
        disabled={props.isDisabled === true}
        autoFocus={props.isFirst === true}
        onClick={props.act}
      >
        {props.label}
      </button>
      <button type="button" className="wm-button" onClick={props.close}>
        {texts.cancel}
      </button>
    </p>
  );
}
