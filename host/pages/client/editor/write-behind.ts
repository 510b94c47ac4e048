import type { EditorState, Transaction } from '@atlaskit/editor-prosemirror/state';
import { NodeSelection, Plugin, TextSelection } from '@atlaskit/editor-prosemirror/state';
import { schema } from './document';

/** Puts the caret into the line behind the macro at `at`; makes that line where there is none. */
export function caretBehind(tr: Transaction, at: number): Transaction {
  const behind = at + (tr.doc.nodeAt(at)?.nodeSize ?? 0);
  if (tr.doc.nodeAt(behind)?.isTextblock !== true)
    tr.insert(behind, schema.nodes.paragraph.create());
  return tr.setSelection(TextSelection.create(tr.doc, behind + 1)).scrollIntoView();
}

function leaveMacro({ selection, tr }: EditorState): Transaction | undefined {
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock) return undefined;
  return caretBehind(tr, selection.from);
}

/** Text that is typed while a macro is selected, in the line behind it; undefined where none is selected. */
export const typeBehind = (state: EditorState, text: string): Transaction | undefined =>
  leaveMacro(state)?.insertText(text);

/** What is typed or pasted at a macro stands behind it, and there is always a line for that. */
export const writeBehind = (): Plugin =>
  new Plugin({
    appendTransaction: (_, __, { doc, tr }) =>
      doc.lastChild?.isAtom === true
        ? tr.insert(doc.content.size, schema.nodes.paragraph.create())
        : undefined,
    props: {
      handleTextInput(view, ...[, , text]) {
        const typed = typeBehind(view.state, text);
        if (typed !== undefined) view.dispatch(typed);
        return typed !== undefined;
      },
      handlePaste(view) {
        const left = leaveMacro(view.state);
        if (left !== undefined) view.dispatch(left);
        return false;
      },
    },
  });
