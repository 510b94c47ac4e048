import { closeHistory } from '@atlaskit/editor-prosemirror/history';
import { Plugin } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { MacroKind } from './config-dialog';
import { schema } from './document';
import { insertMacroNode } from './insert-macro';
import { macroNode } from './macro-view';

/** The address that stands for this site in the patterns of a manifest, which name real ones. */
const realOrigin = 'https://local.atlassian.net';

/**
 * The macro that a pasted link becomes: the first whose pattern it fits, `*` being anything within one segment
 * of the path. A link to this site is read as one to a real site.
 */
export function findConverted<Kind extends Pick<MacroKind, 'patterns'>>(
  kinds: readonly Kind[],
  link: string,
  origin: string,
): Kind | undefined {
  const text = link.trim();
  if (/\s/.test(text) || !/^https?:\/\//.test(text)) return undefined;
  const real = text.startsWith(`${origin}/`) ? realOrigin + text.slice(origin.length) : text;
  return kinds.find(({ patterns }) => patterns.some((pattern) => expressionOf(pattern).test(real)));
}

const expressionOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.split('*').map(escaped).join('[^/]*')}$`);

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Makes a macro of a pasted link; undoing it leaves the link. */
export const autoConvert = (kinds: readonly MacroKind[]): Plugin =>
  new Plugin({
    props: {
      handlePaste(view, event) {
        const link = event.clipboardData?.getData('text/plain').trim() ?? '';
        const kind = findConverted(kinds, link, location.origin);
        if (kind === undefined) return false;
        pasteLink(view, link);
        const localId = crypto.randomUUID();
        insertMacroNode(view, macroNode(kind, localId, { autoConvertLink: link }), link);
        return true;
      },
    },
  });

function pasteLink(view: EditorView, link: string): void {
  const marks = [schema.marks.link.create({ href: link })];
  view.dispatch(view.state.tr.replaceSelectionWith(schema.text(link, marks), false));
  view.dispatch(closeHistory(view.state.tr));
}
