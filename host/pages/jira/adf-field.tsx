import { isDocument } from '../adf-view';
import { EditorTools } from '../layout/editor-tools';

/** A text with formatting; the editor replaces it, and posts a document as JSON. */
export const AdfField = (field: { name: string; label: string; document?: unknown }) => (
  <div
    class="adf-editor"
    data-adf-editor={field.name}
    data-label={field.label}
    data-document={isDocument(field.document) ? JSON.stringify(field.document) : ''}
  >
    <EditorTools mayInsert={false} />
    <div data-text></div>
  </div>
);
