import type { Node } from '@atlaskit/editor-prosemirror/model';
import type { Transaction } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';
import type { MacroKind } from './config-dialog';
import { framePlace, openConfig } from './config-dialog';
import type { DrawNode } from './command';
import { element, quietButton } from '../element';
import { schema } from './document';
import type { MacroConfig } from './macro-config';
import { caretBehind } from './write-behind';

type Extension = Readonly<Record<string, unknown>>;

type Parameters = { guestParams?: MacroConfig; autoConvertLink?: string; [name: string]: unknown };

const parametersOf = (node: Node): Parameters => (node.attrs['parameters'] ?? {}) as Parameters;

/** The part of a macro’s context that its node holds. */
function configOf(node: Node) {
  const { guestParams = {}, autoConvertLink } = parametersOf(node);
  return { config: guestParams, ...(autoConvertLink === undefined ? {} : { autoConvertLink }) };
}

/** What a macro begins with: what was configured, or the link that was pasted. */
type Beginning = { readonly config?: MacroConfig; readonly autoConvertLink?: string };

/** A new macro as a node of the page. */
export function macroNode(
  kind: MacroKind,
  localId: string,
  { config = {}, ...link }: Beginning,
): Node {
  return schema.nodes.extension.create({
    extensionType: 'com.atlassian.ecosystem',
    extensionKey: kind.extensionKey,
    parameters: {
      localId,
      extensionId: `ari:cloud:ecosystem::extension/${kind.extensionKey}`,
      extensionTitle: kind.title,
      guestParams: config,
      ...link,
    },
    ...{ localId, layout: 'default' },
  });
}

type Setting = { readonly kinds: readonly MacroKind[]; readonly extension: Extension };

/** Draws macros in the editor: live, with what can be done to them above. */
export const macroView =
  ({ kinds, extension }: Setting): DrawNode =>
  (first, view, getPos) => {
    const kind = kinds.find(({ extensionKey }) => extensionKey === first.attrs['extensionKey']);
    const dom = element('div', { className: 'macro', contentEditable: 'false' });
    if (kind === undefined) {
      dom.textContent = 'A macro of an app that is not installed here. It stays as it is.';
      return { dom };
    }
    let node = first;
    const body = element('div');
    const drawFrame = () => {
      const localId = String(node.attrs['localId'] ?? '');
      const shown = { ...extension, ...configOf(node) };
      body.replaceChildren(framePlace(kind, { localId, extension: shown }));
    };
    const at = () => getPos() ?? 0;
    dom.append(toolbar(kind, { view, at, node: () => node, extension }), body);
    drawFrame();
    return {
      dom,
      // A click beside the buttons selects the macro, so that what is typed next has its place.
      stopEvent: ({ target }) => target instanceof Element && target.closest('button') !== null,
      ignoreMutation: ({ type }) => type !== 'selection',
      update(next) {
        if (next.type !== node.type || next.attrs['localId'] !== node.attrs['localId'])
          return false;
        const isSame = JSON.stringify(next.attrs) === JSON.stringify(node.attrs);
        node = next;
        if (!isSame) drawFrame();
        return true;
      },
    };
  };

type Macro = {
  readonly view: EditorView;
  readonly at: () => number;
  readonly node: () => Node;
  readonly extension: Extension;
};

function toolbar(kind: MacroKind, { view, at, node, extension }: Macro): HTMLElement {
  const button = (name: string, work: () => void) =>
    Object.assign(quietButton(name, work), { ariaLabel: `${name} ${kind.title}` });
  const goOnBehind = (tr: Transaction, place: number) => {
    view.dispatch(caretBehind(tr, place));
    view.focus();
  };
  const edit = button('Edit', () => {
    const { config, ...link } = configOf(node());
    const asked = {
      ...{ localId: String(node().attrs['localId'] ?? ''), config, isInserting: false },
      extension: { ...extension, ...link },
      onEnd: () => {
        goOnBehind(view.state.tr, at());
      },
    };
    openConfig(kind, asked, (guestParams) => {
      const parameters = { ...parametersOf(node()), guestParams };
      view.dispatch(view.state.tr.setNodeAttribute(at(), 'parameters', parameters));
    });
  });
  const duplicate = button('Duplicate', () => {
    const copy = macroNode(kind, crypto.randomUUID(), configOf(node()));
    const place = at() + node().nodeSize;
    goOnBehind(view.state.tr.insert(place, copy), place);
  });
  const remove = button('Remove', () => {
    view.dispatch(view.state.tr.delete(at(), at() + node().nodeSize));
    view.focus();
  });
  const title = element('strong', {}, kind.title);
  const buttons = [...(kind.hasConfig ? [edit] : []), duplicate, remove];
  return element('div', { className: 'macro-head row' }, title, ...buttons);
}
