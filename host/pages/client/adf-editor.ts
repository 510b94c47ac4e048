import { createEditor } from './editor/create-editor';
import { documentOf } from './editor/document';
import { wireTools } from './editor/tools';

/** Puts an editor into each place that the page marked; it posts its document as JSON. */
function mountAll(): void {
  for (const place of document.querySelectorAll<HTMLElement>(
    '[data-adf-editor]:not([data-mounted])',
  )) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = place.dataset['adfEditor'] ?? '';
    const stored = place.dataset['document'] ?? '';
    field.value = stored;
    place.dataset['mounted'] = 'yes';
    const text = place.querySelector<HTMLElement>('[data-text]');
    if (text === null) continue;
    const view = createEditor(text, {
      document: stored === '' ? undefined : JSON.parse(stored),
      label: place.dataset['label'] ?? 'Text',
      onChange: (state) => {
        field.value =
          state.doc.textContent === '' && state.doc.childCount < 2 ? '' : documentOf(state);
      },
    });
    if (view === undefined) continue;
    place.append(field);
    wireTools(place, view);
  }
}

mountAll();
window.addEventListener('page:redrawn', mountAll);
