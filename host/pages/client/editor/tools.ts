import { toggleMark } from '@atlaskit/editor-prosemirror/commands';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { Command } from './command';
import { schema } from './document';
import { wrapInList } from './list-commands';

const mark = (name: 'strong' | 'em' | 'code'): Command => toggleMark(schema.marks[name]);

const tools: readonly (readonly [face: string, name: string, run: Command])[] = [
  ['B', 'Bold', mark('strong')],
  ['I', 'Italic', mark('em')],
  ['<>', 'Code', mark('code')],
  ['•', 'Bulleted list', wrapInList(schema.nodes.bulletList)],
  ['1.', 'Numbered list', wrapInList(schema.nodes.orderedList)],
  [
    '/',
    'Insert',
    (state, dispatch) => {
      dispatch?.(state.tr.insertText('/'));
      return true;
    },
  ],
];

/** The buttons over an editor; Insert opens the same menu as typing a slash. */
export function createTools(place: HTMLElement, view: EditorView): void {
  place.classList.add('row', 'editor-tools');
  place.setAttribute('role', 'toolbar');
  place.setAttribute('aria-label', 'Formatting');
  for (const [face, name, run] of tools) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'icon-button';
    button.textContent = face;
    button.title = name;
    button.ariaLabel = name;
    button.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    button.addEventListener('click', () => {
      view.focus();
      run(view.state, view.dispatch, view);
    });
    place.append(button);
  }
}
