import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import { autoConvert } from './editor/auto-convert';
import type { MacroKind } from './editor/config-dialog';
import { blocks, createEditor } from './editor/create-editor';
import { documentOf } from './editor/document';
import { insertMacro } from './editor/insert-macro';
import { macroView } from './editor/macro-view';
import type { SlashItem } from './editor/slash-menu';
import { slashMenu } from './editor/slash-menu';
import { wireTools } from './editor/tools';
import { writeAbove } from './editor/write-above';
import { writeBehind } from './editor/write-behind';

type Setting = {
  readonly document: unknown;
  readonly macros: readonly MacroKind[];
  readonly extension: Readonly<Record<string, unknown>>;
};

function mount(page: HTMLFormElement, { document: stored, macros, extension }: Setting): void {
  const place = page.querySelector<HTMLElement>('[data-body]');
  const field = page.elements.namedItem('document') as HTMLInputElement;
  if (place === null) return;
  let isChanged = false;
  const items: readonly SlashItem[] = [
    ...macros.map((kind) => ({ ...kind, insert: insertMacro(kind, extension) })),
    ...blocks.map(({ title, description, run }) => ({
      ...{ title, description },
      insert: (view: EditorView) => {
        run(view.state, view.dispatch, view);
      },
    })),
  ];
  const view = createEditor(place, {
    document: stored,
    label: 'Page',
    nodeViews: { extension: macroView({ kinds: macros, extension }) },
    plugins: [slashMenu(items), writeAbove(), writeBehind(), autoConvert(macros)],
    onChange: () => {
      isChanged = true;
    },
  });
  if (view === undefined) return;
  wireTools(page, view);
  view.focus();
  page.addEventListener('submit', () => {
    isChanged = false;
  });
  page.addEventListener('formdata', ({ formData }) => {
    field.value = documentOf(view.state);
    formData.set('document', field.value);
  });
  window.addEventListener('beforeunload', (event) => {
    if (isChanged) event.preventDefault();
  });
}

const form = document.querySelector<HTMLFormElement>('[data-wiki-editor]');
if (form !== null) mount(form, JSON.parse(form.dataset['wikiEditor'] ?? '{}') as Setting);
