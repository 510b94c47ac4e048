import {
  baseKeymap,
  chainCommands,
  exitCode,
  setBlockType,
  toggleMark,
} from '@atlaskit/editor-prosemirror/commands';
import { history, redo, undo } from '@atlaskit/editor-prosemirror/history';
import { keymap } from '@atlaskit/editor-prosemirror/keymap';
import type { Plugin } from '@atlaskit/editor-prosemirror/state';
import { EditorState } from '@atlaskit/editor-prosemirror/state';
import { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { Command, DrawNode } from './command';
import { readDocument, schema } from './document';
import { splitItem, wrapInList } from './list-commands';

export type EditorOptions = {
  readonly document: unknown;
  readonly label: string;
  readonly onChange: (state: EditorState) => void;
  readonly nodeViews?: Readonly<Record<string, DrawNode>>;
  readonly plugins?: readonly Plugin[];
};

/** A command with the name under which tools and the slash menu offer it. */
export type NamedCommand = {
  readonly title: string;
  readonly description: string;
  readonly run: Command;
};

/** What can be made of a block, in the order of the menus. */
export const blocks: readonly NamedCommand[] = [
  ...[2, 3].map((level) => ({
    title: `Heading ${String(level - 1)}`,
    description: 'A title over what follows',
    run: setBlockType(schema.nodes.heading, { level }),
  })),
  {
    title: 'Bulleted list',
    description: 'Points in any order',
    run: wrapInList(schema.nodes.bulletList),
  },
  {
    title: 'Numbered list',
    description: 'Steps in an order',
    run: wrapInList(schema.nodes.orderedList),
  },
];

/** An editor in the place; undefined, and a sentence, when the document is beyond it. */
export function createEditor(place: HTMLElement, options: EditorOptions): EditorView | undefined {
  const { strong, em, code } = schema.marks;
  let state: EditorState;
  try {
    state = EditorState.create({
      doc: readDocument(options.document),
      plugins: [
        ...(options.plugins ?? []),
        history(),
        keymap({
          'Mod-z': undo,
          'Mod-y': redo,
          'Shift-Mod-z': redo,
          'Mod-b': toggleMark(strong),
          'Mod-i': toggleMark(em),
          'Mod-e': toggleMark(code),
          'Shift-Enter': chainCommands(exitCode, (now, dispatch) => {
            dispatch?.(
              now.tr.replaceSelectionWith(schema.nodes.hardBreak.create()).scrollIntoView(),
            );
            return true;
          }),
          Enter: splitItem,
        }),
        keymap(baseKeymap),
      ],
    });
    // What the plugins add to a document as it came is no change of the person's.
    state = state.apply(state.tr.setMeta('addToHistory', false));
  } catch {
    place.textContent = 'This text holds what the local editor cannot edit. It stays as it is.';
    return undefined;
  }
  const text = document.createElement('div');
  place.replaceChildren(text);
  const view: EditorView = new EditorView(
    { mount: text },
    {
      state,
      attributes: {
        class: 'adf adf-edited',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': options.label,
      },
      nodeViews: options.nodeViews ?? {},
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged) options.onChange(view.state);
      },
    },
  );
  return view;
}
