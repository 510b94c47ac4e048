import { createEditor } from './editor/create-editor';
import { documentOf } from './editor/document';

/** Puts an editor into each place that the page marked; it posts its document as JSON. */
function mountAll(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-adf-editor]:empty')) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = place.dataset['adfEditor'] ?? '';
    const text = place.dataset['document'] ?? '';
    field.value = text;
    const editor = createEditor(place, {
      document: text === '' ? undefined : JSON.parse(text),
      label: place.dataset['label'] ?? 'Text',
      onChange: (state) => {
        field.value =
          state.doc.textContent === '' && state.doc.childCount < 2 ? '' : documentOf(state);
      },
    });
    if (editor !== undefined) place.append(field);
  }
}

mountAll();
window.addEventListener('page:redrawn', mountAll);
