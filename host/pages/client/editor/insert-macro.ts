import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { MacroKind } from './config-dialog';
import { openConfig } from './config-dialog';
import type { MacroConfig } from './macro-config';
import { macroNode } from './macro-view';
import { caretBehind } from './write-behind';

/** Puts a macro where one writes: in place of a line that holds nothing, or nothing but `text`; else below it. */
export function insertMacroNode(view: EditorView, node: Node, text = ''): void {
  const known = findAt(view, String(node.attrs['localId']));
  const { tr, selection } = view.state;
  const { $from } = selection;
  const isFree = $from.depth === 1 && $from.parent.textContent === text;
  if (known !== undefined) tr.setNodeMarkup(known, undefined, node.attrs);
  else if (isFree)
    caretBehind(tr.replaceWith($from.before(1), $from.after(1), node), $from.before(1));
  else caretBehind(tr.insert($from.after(1), node), $from.after(1));
  view.dispatch(tr);
  view.focus();
}

/** A macro with a configuration is inserted once that is submitted: closing it inserts nothing. */
export const insertMacro =
  (kind: MacroKind, extension: Readonly<Record<string, unknown>>) =>
  (view: EditorView): void => {
    const localId = crypto.randomUUID();
    const insert = (config: MacroConfig) => {
      insertMacroNode(view, macroNode(kind, localId, { config }));
    };
    if (!kind.hasConfig) insert({});
    else openConfig(kind, { localId, extension, config: {}, isInserting: true }, insert);
  };

function findAt(view: EditorView, localId: string): number | undefined {
  let found: number | undefined;
  view.state.doc.descendants((node, at) => {
    if (node.attrs['localId'] === localId) found = at;
    return found === undefined;
  });
  return found;
}
