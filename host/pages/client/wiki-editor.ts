import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { MacroKind } from './editor/config-dialog';
import { openConfig } from './editor/config-dialog';
import { blocks, createEditor } from './editor/create-editor';
import { documentOf, schema } from './editor/document';
import type { MacroConfig } from './editor/macro-config';
import { macroNode, macroView } from './editor/macro-view';
import type { SlashItem } from './editor/slash-menu';
import { slashMenu } from './editor/slash-menu';
import { wireTools } from './editor/tools';

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
    plugins: [slashMenu(items)],
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

/** A macro with a configuration is inserted once that is submitted: closing it inserts nothing. */
const insertMacro =
  (kind: MacroKind, extension: Setting['extension']) =>
  (view: EditorView): void => {
    const localId = crypto.randomUUID();
    const insert = (config: MacroConfig) => {
      const known = findAt(view, localId);
      const node = macroNode(kind, localId, config);
      const { $from } = view.state.selection;
      const isEmpty = $from.depth === 1 && $from.parent.content.size === 0;
      const { tr } = view.state;
      if (known !== undefined) tr.setNodeMarkup(known, undefined, node.attrs);
      else if (isEmpty) tr.replaceWith($from.before(1), $from.after(1), node);
      else tr.insert($from.after(1), node);
      // After the last macro there is a line to go on writing.
      if (tr.doc.lastChild?.isTextblock !== true)
        tr.insert(tr.doc.content.size, schema.nodes.paragraph.create());
      view.dispatch(tr);
      view.focus();
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

const form = document.querySelector<HTMLFormElement>('[data-wiki-editor]');
if (form !== null) mount(form, JSON.parse(form.dataset['wikiEditor'] ?? '{}') as Setting);
