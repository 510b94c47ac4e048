import type { NodeType } from '@atlaskit/editor-prosemirror/model';
import { findWrapping } from '@atlaskit/editor-prosemirror/transform';
import type { Command } from './command';
import { schema } from './document';

/** Enter within a list begins the next item; an empty item is left to the usual command, which ends the list. */
export const splitItem: Command = (state, dispatch) => {
  const { $from, $to, empty } = state.selection;
  const item = $from.depth > 1 ? $from.node(-1) : undefined;
  if (item?.type !== schema.nodes.listItem || !$from.sameParent($to)) return false;
  if (empty && $from.parent.content.size === 0) return false;
  dispatch?.(state.tr.deleteSelection().split($from.pos, 2).scrollIntoView());
  return true;
};

/** Makes the block the first item of a list. */
export const wrapInList =
  (type: NodeType): Command =>
  (state, dispatch) => {
    const range = state.selection.$from.blockRange(state.selection.$to);
    const wrapping = range && findWrapping(range, type);
    if (!range || !wrapping) return false;
    dispatch?.(state.tr.wrap(range, wrapping).scrollIntoView());
    return true;
  };
