import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { EditorState, Transaction } from '@atlaskit/editor-prosemirror/state';
import type { EditorView, NodeView } from '@atlaskit/editor-prosemirror/view';

/** What an editor can be told to do; without `dispatch`, whether it could. */
export type Command = (
  state: EditorState,
  dispatch?: (transaction: Transaction) => void,
  view?: EditorView,
) => boolean;

/** Draws one kind of node itself. */
export type DrawNode = (node: Node, view: EditorView, getPos: () => number | undefined) => NodeView;
