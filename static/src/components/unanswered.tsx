import { Refusal } from './refusal';

/** Says that Jira gave no answer, and asks it once more where that is wanted. */
export const Unanswered = ({ again }: { readonly again: () => void }) => (
  <Refusal
    message="Jira did not answer."
    remedy="Nothing that was saved is lost. Look whether Jira itself opens, and try again."
  >
    <button type="button" className="wm-link" onClick={again}>
      Try again
    </button>
  </Refusal>
);
