import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { EditorState } from '@atlaskit/editor-prosemirror/state';

/** Atlassian's own schema of the document format. */
export const schema = defaultSchema;

type Json = {
  attrs?: Record<string, unknown> | undefined;
  content?: Json[];
  [name: string]: unknown;
};

/** Attributes without a value do not belong into a stored document. */
function withoutEmpty(node: Json): Json {
  const attrs = Object.entries(node.attrs ?? {}).filter(([, value]) => value !== null);
  const { content, ...rest } = node;
  return {
    ...rest,
    attrs: attrs.length === 0 ? undefined : Object.fromEntries(attrs),
    ...(content === undefined ? {} : { content: content.map(withoutEmpty) }),
  };
}

/** The editor's document as it is stored. */
export const documentOf = ({ doc }: EditorState): string =>
  JSON.stringify({ version: 1, ...withoutEmpty(doc.toJSON() as Json) });

/** The document to edit; an empty one where there is none. @throws When it is no document. */
export function readDocument(value: unknown): Node {
  const stored = value as { content?: unknown[] } | undefined;
  const empty = { type: 'doc', content: [{ type: 'paragraph' }] };
  const node = schema.nodeFromJSON((stored?.content?.length ?? 0) > 0 ? stored : empty);
  node.check();
  return node;
}
