import { setBlockType } from '@atlaskit/editor-prosemirror/commands';
import { Plugin } from '@atlaskit/editor-prosemirror/state';
import type { Command } from './command';
import { schema } from './document';
import { wrapInList } from './list-commands';

const rules: readonly (readonly [begins: RegExp, run: Command])[] = [
  [/^# $/, setBlockType(schema.nodes.heading, { level: 2 })],
  [/^## $/, setBlockType(schema.nodes.heading, { level: 3 })],
  [/^[-*] $/, wrapInList(schema.nodes.bulletList)],
  [/^1[.)] $/, wrapInList(schema.nodes.orderedList)],
];

/** Turns `# `, `- ` and `1. ` at the beginning of a paragraph into what they mean. */
export const shortenedInput = (): Plugin =>
  new Plugin({
    props: {
      handleTextInput(view, from, ...[, text]: [to: number, text: string]) {
        const { $from } = view.state.selection;
        if ($from.parent.type !== schema.nodes.paragraph) return false;
        const before = $from.parent.textBetween(0, $from.parentOffset) + text;
        const rule = rules.find(([begins]) => begins.test(before));
        if (rule === undefined) return false;
        view.dispatch(view.state.tr.delete($from.start(), from));
        return rule[1](view.state, view.dispatch);
      },
    },
  });
