import { Refusal } from './refusal';
import { whyNotOpened } from './why-not-opened';

/** Says why something could not be opened, and opens it once more where that is wanted. */
export const NotOpened = (props: { readonly error: unknown; readonly again: () => void }) => (
  <Refusal {...whyNotOpened(props.error)}>
    <button type="button" className="wm-link" onClick={props.again}>
      Try again
    </button>
  </Refusal>
);
