import type { Node } from '@atlaskit/editor-prosemirror/model';
import { EditorState, NodeSelection } from '@atlaskit/editor-prosemirror/state';
import { schema } from './document';
import { upFromFirst } from './write-above';

const { doc, paragraph, extension } = schema.nodes;
const macro = () => extension.create({ extensionType: 'a', extensionKey: 'b', localId: 'c' });

describe('going up from a macro', () => {
  it('makes a line above the one that a page begins with', () => {
    expect(wentUp([macro(), paragraph.create()], 0)).toEqual(['Now', 'macro', '']);
  });

  it('is left to the usual way where something stands above', () => {
    expect(wentUp([paragraph.create(), macro()], 2)).toBeUndefined();
  });
});

// Helpers

/** What the page holds after going up from the macro at `at` and typing; undefined where nothing was made. */
function wentUp(blocks: readonly Node[], at: number): readonly string[] | undefined {
  const state = EditorState.create({ doc: doc.create(null, blocks) });
  let next = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, at)));
  const isMade = upFromFirst(next, (transaction) => {
    next = next.apply(transaction);
  });
  if (!isMade) return undefined;
  next = next.apply(next.tr.insertText('Now'));
  return next.doc.content.content.map((node) =>
    node.type === extension ? 'macro' : node.textContent,
  );
}
