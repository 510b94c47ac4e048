import { useState } from 'react';
import { planTextChanges, writeCriteriaText } from '#domain/criteria/text/criteria-text';
import { newId } from '../list-actions';
import { texts } from '../texts';
import { ToolActs } from '../tool-acts';
import { PartOfPaste, usePartOfPaste } from './part-of-paste';
import type { LiveCriteria } from '../use-criteria';

const beginAtEnd = (field: HTMLTextAreaElement | null): void => {
  if (field === null || document.activeElement === field) return;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
};

/** The whole list as text, to be changed as text; what was not touched keeps its state. */
export default function TextEditor(props: {
  readonly live: LiveCriteria;
  readonly close: () => void;
}) {
  const { live, close } = props;
  // What others change meanwhile must not be undone by this text: it is compared with what it began as.
  const [began] = useState(live.state);
  const [text, setText] = useState(() => writeCriteriaText(live.state.items));
  const part = usePartOfPaste(live, text);
  return (
    <div className="tool">
      <label className="tool-title" htmlFor="criteria-text">
        {texts.editText}
      </label>
      <textarea
        id="criteria-text"
        className="wm-field tool-text"
        rows={Math.min(16, Math.max(6, text.split('\n').length + 1))}
        value={text}
        ref={beginAtEnd}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
        onPaste={part.look}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      />
      <PartOfPaste part={part} change={setText} />
      <p className="wm-quiet">{texts.bulkHelp}</p>
      <ToolActs
        label={texts.apply}
        act={() => {
          const changes = planTextChanges(began.items, text, newId);
          if (changes.length === 0 || live.make(...changes)) close();
        }}
        close={close}
      />
    </div>
  );
}
