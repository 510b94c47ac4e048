import { addLines } from './list-actions';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';
import type { Writing } from './use-writing';

/** What the last paste said around its list, until it is added, dismissed, or the paste undone. */
export function LeftOutLines(props: { readonly live: LiveCriteria; readonly writing: Writing }) {
  const { live, writing } = props;
  const { leftOut, forgetLeftOut } = writing;
  if (leftOut === undefined || !live.state.items.some(({ id }) => id === leftOut.last)) return null;
  const { before, after, first, last } = leftOut;
  const words = [...before, ...after].map(({ text }) => text.replace(/[,;:]$/u, ''));
  return (
    <p
      className="offers wm-quiet"
      // The field keeps the focus, and with it the place in the text.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <span className="left-out">
        {texts.leftOut(words.length)} <q>{words.join(' · ')}</q>
      </span>
      <button
        type="button"
        className="wm-link"
        onClick={() => {
          live.make(...addLines(before, first).changes, ...addLines(after, last).changes);
          forgetLeftOut();
        }}
      >
        {texts.addLeftOut(words.length)}
      </button>
      <button type="button" className="wm-link" onClick={forgetLeftOut}>
        {texts.dismiss}
      </button>
    </p>
  );
}
