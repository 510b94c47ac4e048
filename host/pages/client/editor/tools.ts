import { toggleMark } from '@atlaskit/editor-prosemirror/commands';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { Command } from './command';
import { schema } from './document';
import { wrapInList } from './list-commands';
import { typeBehind } from './write-behind';

const commands: Readonly<Record<string, Command>> = {
  strong: toggleMark(schema.marks.strong),
  em: toggleMark(schema.marks.em),
  code: toggleMark(schema.marks.code),
  bulletList: wrapInList(schema.nodes.bulletList),
  orderedList: wrapInList(schema.nodes.orderedList),
  insert(state, dispatch) {
    const { $from } = state.selection;
    const before = $from.parent.textBetween(0, $from.parentOffset);
    const slash = before === '' || before.endsWith(' ') ? '/' : ' /';
    dispatch?.(typeBehind(state, slash) ?? state.tr.insertText(slash));
    return true;
  },
};

/** Gives the page's buttons their work; Insert opens the same menu as typing a slash. */
export function wireTools(page: ParentNode, view: EditorView): void {
  for (const button of page.querySelectorAll<HTMLElement>('[data-tool]')) {
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    button.addEventListener('click', () => {
      view.focus();
      commands[button.dataset['tool'] ?? '']?.(view.state, view.dispatch, view);
    });
  }
}
