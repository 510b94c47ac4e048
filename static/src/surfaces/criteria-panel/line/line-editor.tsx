import type { ClipboardEvent, KeyboardEvent } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { copiedText } from '../text/copied-text';
import type { LineKeys } from './line-keys';

type Props = {
  /** Which field this is: `end`, `new`, or the id of its line. */
  readonly place: string;
  readonly value: string;
  /** Where in the text one begins; at its end when left out. */
  readonly caret?: number | undefined;
  readonly label: string;
  readonly placeholder?: string;
  readonly isFocused: boolean;
  /** An empty field nests only where one is writing a list: else Tab goes on to the next control. */
  readonly nestsEmpty: boolean;
  readonly keys: LineKeys;
  readonly onType: (text: string) => void;
};

const atEdge = (field: HTMLTextAreaElement, by: -1 | 1): boolean =>
  by < 0
    ? !field.value.slice(0, field.selectionStart).includes('\n')
    : !field.value.slice(field.selectionEnd).includes('\n');

function press(event: KeyboardEvent<HTMLTextAreaElement>, props: Props): void {
  const { keys } = props;
  const field = event.currentTarget;
  const text = field.value;
  const take = (act: () => void) => {
    event.preventDefault();
    act();
  };
  // Safari ends the composition before it tells of the Enter that ended it, with this number.
  if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
  if (event.key === 'Enter' && !event.shiftKey && !event.altKey)
    return take(() => {
      // A key that is held begins no end of lines, and leaves none that it has just begun.
      if (!event.repeat || text.trim() !== '') keys.enter(text, field.selectionEnd);
    });
  if (event.key === 'Escape')
    return take(() => {
      keys.cancel();
    });
  const isAtStart = field.selectionStart === 0 && field.selectionEnd === 0;
  if (event.key === 'Backspace' && isAtStart)
    return take(() => {
      keys.mergeUp(text);
    });
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === 'Tab' && isBare && (text !== '' || props.nestsEmpty)) {
    // Where there is nothing to nest, Tab goes on to the next control, so that nobody is caught here.
    if (keys.nest(event.shiftKey ? 0 : 1, text)) event.preventDefault();
    return;
  }
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  const by = event.key === 'ArrowUp' ? -1 : 1;
  if (event.altKey)
    return take(() => {
      keys.move(by, text);
    });
  if (!event.shiftKey && atEdge(field, by) && keys.go(by, text)) event.preventDefault();
}

/** One line being typed: grows with its text, and does with keys what a text editor does. */
export function LineEditor(props: Props) {
  const { value, caret, label, placeholder, isFocused, keys, onType } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${String(element.scrollHeight)}px`;
  }, [value]);
  useEffect(() => {
    const element = field.current;
    if (!isFocused || element === null || document.activeElement === element) return;
    element.focus({ preventScroll: false });
    const at = caret ?? element.value.length;
    element.setSelectionRange(at, at);
  }, [isFocused, caret]);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (keys.paste(copiedText(event.clipboardData), event.currentTarget.value))
      event.preventDefault();
  };
  return (
    <textarea
      ref={field}
      className="criterion-field"
      rows={1}
      dir="auto"
      value={value}
      aria-label={label}
      placeholder={placeholder}
      onChange={(event) => {
        onType(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        press(event, props);
      }}
      onBlur={(event) => {
        keys.leave(event.currentTarget.value, props.place);
      }}
      onPaste={paste}
    />
  );
}
