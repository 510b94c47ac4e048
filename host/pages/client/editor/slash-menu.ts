import { element } from '../element';
import { Plugin } from '@atlaskit/editor-prosemirror/state';
import type { EditorState } from '@atlaskit/editor-prosemirror/state';
import type { EditorView } from '@atlaskit/editor-prosemirror/view';

/** One thing that can be inserted. */
export type SlashItem = {
  readonly title: string;
  readonly description: string;
  /** Inserts it; the typed words are gone by then. */
  readonly insert: (view: EditorView) => void;
};

/** The words typed after a slash at the beginning or after a blank; undefined when there are none. */
function findSlash(state: EditorState): { from: number; words: string } | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code === true) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc');
  const found = /(?:^|\s)\/([\p{L}\d ]{0,30})$/u.exec(before);
  if (found === null) return undefined;
  const words = found[1] ?? '';
  return { from: $from.pos - words.length - 1, words };
}

/** What fits the words: each of them begins a word of the title or the description. */
function fittingItems(items: readonly SlashItem[], words: string): readonly SlashItem[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return items.filter(({ title, description }) => {
    const known = `${title} ${description}`.toLowerCase().split(/[^\p{L}\d]+/u);
    return wanted.every((word) => known.some((one) => one.startsWith(word)));
  });
}

/** The menu that a slash opens: typed words narrow it, arrows choose, Enter inserts, Escape closes. */
export function slashMenu(items: readonly SlashItem[]): Plugin {
  const list = element('ul', {
    ...{ className: 'slash-menu', id: 'slash-menu', role: 'listbox' },
    ...{ ariaLabel: 'Insert', hidden: true },
  });
  let shown: readonly SlashItem[] = [];
  let chosen = 0;
  let dismissedAt: number | undefined;

  const insert = (view: EditorView, item: SlashItem | undefined) => {
    const slash = findSlash(view.state);
    if (item === undefined || slash === undefined) return;
    view.dispatch(view.state.tr.delete(slash.from, view.state.selection.from));
    item.insert(view);
  };

  const draw = (view: EditorView) => {
    const slash = findSlash(view.state);
    if (slash === undefined) dismissedAt = undefined;
    shown =
      slash === undefined || slash.from === dismissedAt ? [] : fittingItems(items, slash.words);
    list.hidden = shown.length === 0;
    chosen = Math.min(chosen, Math.max(0, shown.length - 1));
    view.dom.toggleAttribute('aria-activedescendant', false);
    if (slash === undefined || list.hidden) {
      chosen = 0;
      return;
    }
    list.replaceChildren(...shown.map((item, at) => option(view, item, at)));
    view.dom.setAttribute('aria-activedescendant', `slash-${String(chosen)}`);
    const at = view.coordsAtPos(slash.from);
    list.style.left = `${String(Math.min(at.left, innerWidth - 340) + scrollX)}px`;
    list.style.top = `${String(at.bottom + 4 + scrollY)}px`;
    list.children[chosen]?.scrollIntoView({ block: 'nearest' });
  };

  const option = (view: EditorView, item: SlashItem, at: number) =>
    element(
      'li',
      {
        ...{ id: `slash-${String(at)}`, role: 'option', ariaSelected: String(at === chosen) },
        onmousedown(event) {
          event.preventDefault();
          insert(view, item);
        },
      },
      ...[element('strong', {}, item.title), element('small', {}, item.description)],
    );

  return new Plugin({
    view(view) {
      document.body.append(list);
      view.dom.setAttribute('aria-controls', list.id);
      return {
        update: draw,
        destroy: () => {
          list.remove();
        },
      };
    },
    props: {
      handleKeyDown(view, event) {
        if (list.hidden) return false;
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          const step = event.key === 'ArrowDown' ? 1 : -1;
          chosen = (chosen + step + shown.length) % shown.length;
          draw(view);
        } else if (event.key === 'Enter' || event.key === 'Tab') insert(view, shown[chosen]);
        else if (event.key === 'Escape') {
          dismissedAt = findSlash(view.state)?.from;
          draw(view);
        } else return false;
        return true;
      },
    },
  });
}
