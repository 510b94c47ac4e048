import type { Node } from '@atlaskit/editor-prosemirror/model';
import { EditorState, NodeSelection } from '@atlaskit/editor-prosemirror/state';
import { schema } from './document';
import { typeBehind, writeBehind } from './write-behind';

const { doc, paragraph, extension } = schema.nodes;
const macro = () => extension.create({ extensionType: 'a', extensionKey: 'b', localId: 'c' });
const line = (text: string) => paragraph.create(null, text === '' ? [] : schema.text(text));
const stateOf = (...blocks: readonly Node[]) =>
  EditorState.create({ doc: doc.create(null, blocks), plugins: [writeBehind()] });
const told = ({ doc: { content } }: EditorState) =>
  content.content.map((node) => (node.type === extension ? 'macro' : node.textContent));

describe('what is written at a macro', () => {
  it.each([
    { given: 'a line behind it', blocks: [macro(), line('Then')], expected: ['macro', 'Now Then'] },
    {
      given: 'another macro',
      blocks: [macro(), macro()],
      expected: ['macro', 'Now ', 'macro', ''],
    },
    { given: 'nothing', blocks: [macro()], expected: ['macro', 'Now '] },
  ])('stands behind it and leaves it where it is, given $given', ({ blocks, expected }) => {
    const state = stateOf(...blocks);
    const selected = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, 0)));
    const typed = typeBehind(selected, 'Now ');
    expect(typed && told(selected.apply(typed))).toEqual(expected);
  });

  it('is left to the usual way where no macro is selected', () => {
    expect(typeBehind(stateOf(line('One')), 'Now ')).toBeUndefined();
  });

  it('has a line also in a page that ends with a macro', () => {
    const state = stateOf(line('One'), macro());
    expect(told(state.apply(state.tr))).toEqual(['One', 'macro', '']);
  });
});
