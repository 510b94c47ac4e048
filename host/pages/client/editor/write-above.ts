import { keydownHandler } from '@atlaskit/editor-prosemirror/keymap';
import type { EditorState } from '@atlaskit/editor-prosemirror/state';
import { NodeSelection, Plugin, TextSelection } from '@atlaskit/editor-prosemirror/state';
import type { Command } from './command';
import { schema } from './document';

const beginsWithMacro = ({ doc }: EditorState): boolean => doc.firstChild?.isAtom === true;

/** Makes a line above the macro that a page begins with, and puts the caret there. */
const lineAbove: Command = (state, dispatch) => {
  if (!beginsWithMacro(state)) return false;
  const tr = state.tr.insert(0, schema.nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, 1)).scrollIntoView());
  return true;
};

/** The same for who goes up from that macro while it is selected. */
export const upFromFirst: Command = (state, dispatch) => {
  const { selection } = state;
  return selection instanceof NodeSelection && selection.from === 0 && lineAbove(state, dispatch);
};

const keys = keydownHandler({ ArrowUp: upFromFirst, ArrowLeft: upFromFirst });

/** The place above a macro that a page begins with, by the keyboard and by a click there. */
export const writeAbove = (): Plugin =>
  new Plugin({
    props: {
      handleKeyDown: keys,
      handleDOMEvents: {
        mousedown(view, event) {
          const first = view.dom.firstElementChild?.getBoundingClientRect();
          if (event.target !== view.dom || first === undefined || event.clientY >= first.top)
            return false;
          const isMade = lineAbove(view.state, view.dispatch.bind(view));
          if (!isMade) return false;
          event.preventDefault();
          view.focus();
          return true;
        },
      },
    },
  });
