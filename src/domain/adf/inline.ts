import type { AdfNode } from '../issue/adf';

type Mark = NonNullable<AdfNode['marks']>[number];

/** One way to write a mark: what it looks like in the text, and the node it makes. */
export type InlineRule = {
  /** Sticky; the first group is the text inside. */
  readonly pattern: RegExp;
  readonly mark: (match: RegExpExecArray) => Mark;
  readonly text?: (match: RegExpExecArray) => string;
};

const textNode = (text: string, marks: readonly Mark[]): AdfNode =>
  marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };

/** The nodes of one line of text; a mark that is never closed is the character that it is. */
export function inlineNodes(
  line: string,
  rules: readonly InlineRule[],
  marks: readonly Mark[] = [],
): readonly AdfNode[] {
  const nodes: AdfNode[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') nodes.push(textNode(plain, marks));
    plain = '';
  };
  for (let at = 0; at < line.length;) {
    const found = ruleAt(line, at, rules);
    if (found === undefined) {
      plain += line.charAt(at);
      at += 1;
      continue;
    }
    flush();
    const { rule, match } = found;
    const inner = rule.text?.(match) ?? match[1] ?? '';
    nodes.push(
      ...inlineNodes(
        inner,
        rules.filter((other) => other !== rule),
        [...marks, rule.mark(match)],
      ),
    );
    at += match[0].length;
  }
  flush();
  return nodes;
}

function ruleAt(
  line: string,
  at: number,
  rules: readonly InlineRule[],
): { rule: InlineRule; match: RegExpExecArray } | undefined {
  if (/[\p{L}\p{N}]/u.test(line.charAt(at - 1)) && !/[[`]/.test(line.charAt(at))) return undefined;
  for (const rule of rules) {
    const pattern = new RegExp(rule.pattern.source, 'yu');
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match !== null) return { rule, match };
  }
  return undefined;
}

/** Several lines of one paragraph. */
export const paragraph = (lines: readonly string[], rules: readonly InlineRule[]): AdfNode => ({
  type: 'paragraph',
  content: lines.flatMap((line, index) => [
    ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
    ...inlineNodes(line, rules),
  ]),
});
