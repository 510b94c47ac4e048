import type { AdfDocument, AdfNode } from '../issue/adf';
import type { InlineRule } from './inline';
import { inlineNodes, paragraph } from './inline';
import type { ListLine } from './list-tree';
import { listTree } from './list-tree';

const rules: readonly InlineRule[] = [
  { pattern: /`([^`]+)`/, mark: () => ({ type: 'code' }) },
  { pattern: /\*\*([^*]+(?:\*[^*]+\*[^*]*)?)\*\*/, mark: () => ({ type: 'strong' }) },
  { pattern: /~~([^~]+)~~/, mark: () => ({ type: 'strike' }) },
  { pattern: /__([^_]+)__/, mark: () => ({ type: 'strong' }) },
  { pattern: /\*([^*\s][^*]*)\*/, mark: () => ({ type: 'em' }) },
  { pattern: /_([^_\s][^_]*)_(?![\p{L}\p{N}])/u, mark: () => ({ type: 'em' }) },
  {
    pattern: /!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)/,
    mark: (match) => ({ type: 'link', attrs: { href: match[2] ?? '' } }),
  },
];

const itemPattern = /^(\s*)(?:([-*+•])|(\d{1,3})[.)])\s+(?:\[( |x|X|)\]\s+)?(.*)$/u;

/** Splits a table row at its bars; a bar behind a backslash is text. */
const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

function tableOf(lines: readonly string[]): AdfNode {
  const rows = lines.filter((line) => !/^[\s|:-]+$/.test(line));
  const hasHead = /^[\s|:-]+$/.test(lines[1] ?? '');
  return {
    type: 'table',
    content: rows.map((line, index) => ({
      type: 'tableRow',
      content: cellsOf(line).map((cell) => ({
        type: hasHead && index === 0 ? 'tableHeader' : 'tableCell',
        content: [paragraph(cell.split(/<br\s*\/?>/), rules)],
      })),
    })),
  };
}

function listLine(line: string): ListLine | undefined {
  const match = itemPattern.exec(line);
  if (match === null) return undefined;
  const [, blanks = '', mark, , box, text = ''] = match;
  return {
    depth: Math.floor(blanks.replace(/\t/g, '    ').length / 2),
    type: box !== undefined ? 'taskList' : mark !== undefined ? 'bulletList' : 'orderedList',
    content: paragraph([text], rules),
    ...(box === undefined ? {} : { isTicked: /x/i.test(box) }),
  };
}

const isTableLine = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

/** Takes the lines from `at` on that belong together; answers their nodes and how many they were. */
function blockAt(
  lines: readonly string[],
  at: number,
): { nodes: readonly AdfNode[]; taken: number } {
  const line = lines[at] ?? '';
  const run = (belongs: (line: string) => boolean): readonly string[] => {
    let end = at;
    while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
    return lines.slice(at, end);
  };
  if (line.trim() === '') return { nodes: [], taken: 1 };
  if (/^\s*(?:```|~~~)/.test(line)) {
    const closing = lines.findIndex((other, index) => index > at && /^\s*(?:```|~~~)/.test(other));
    const end = closing < 0 ? lines.length : closing;
    const text = lines.slice(at + 1, end).join('\n');
    return {
      nodes: [{ type: 'codeBlock', content: [{ type: 'text', text }] }],
      taken: end - at + 1,
    };
  }
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
  if (heading !== null) {
    const content = inlineNodes(heading[2] ?? '', rules);
    const level = heading[1]?.length ?? 1;
    return { nodes: [{ type: 'heading', attrs: { level }, content }], taken: 1 };
  }
  if (/^\s{0,3}([-*_])(?:\s*\1){2,}\s*$/.test(line)) return { nodes: [{ type: 'rule' }], taken: 1 };
  if (isTableLine(line)) {
    const table = run(isTableLine);
    return { nodes: [tableOf(table)], taken: table.length };
  }
  if (itemPattern.test(line)) {
    const list = run((other) => itemPattern.test(other) || /^\s{2,}\S/.test(other));
    return { nodes: listTree(joined(list)), taken: list.length };
  }
  const text = run((other) => !beginsBlock(other));
  const taken = Math.max(1, text.length);
  const content = text.length === 0 ? [line] : text;
  return {
    nodes: [
      paragraph(
        content.map((each) => each.replace(/^\s*>\s?/, '').trim()),
        rules,
      ),
    ],
    taken,
  };
}

const beginsBlock = (line: string): boolean =>
  line.trim() === '' ||
  /^\s{0,3}#{1,6}\s/.test(line) ||
  /^\s*(?:```|~~~)/.test(line) ||
  isTableLine(line) ||
  itemPattern.test(line);

/** Lines of a list, with what continues on the next line joined to its item. */
function joined(lines: readonly string[]): readonly ListLine[] {
  const whole: string[] = [];
  for (const line of lines) {
    if (itemPattern.test(line) || whole.length === 0) whole.push(line);
    else whole[whole.length - 1] = `${whole.at(-1) ?? ''} ${line.trim()}`;
  }
  return whole.map(listLine).filter((line) => line !== undefined);
}

/** The tags that trackers let stand in Markdown, as the marks that say the same. */
const marksByTag: readonly (readonly [RegExp, string])[] = [
  [/<\/?(?:details|ul|ol|p|div)(?:\s[^>]*)?>/gi, '\n'],
  [/<summary>([^<]*)<\/summary>/gi, '\n**$1**\n\n'],
  [/<li>\s*/gi, '\n- '],
  [/<\/li>/gi, ''],
  [/<(?:b|strong)>([^<]*)<\/(?:b|strong)>/gi, '**$1**'],
  [/<(?:s|del|strike)>([^<]*)<\/(?:s|del|strike)>/gi, '~~$1~~'],
];

/** Without the tags that are markup in Markdown too; what stands between fences is left alone. */
const withoutTags = (text: string): string =>
  text
    .split(/^(\s*(?:```|~~~)[\s\S]*?^\s*(?:```|~~~))/m)
    .map((part, at) =>
      at % 2 === 1 ? part : marksByTag.reduce((rest, [tag, mark]) => rest.replace(tag, mark), part),
    )
    .join('');

/** Markdown as people write it in trackers, as a document; what it does not know stays text. */
export function fromMarkdown(text: string): AdfDocument {
  const lines = withoutTags(text.replace(/\r\n?/g, '\n').replace(/<!--[\s\S]*?-->/g, '')).split(
    '\n',
  );
  const content: AdfNode[] = [];
  for (let at = 0; at < lines.length;) {
    const block = blockAt(lines, at);
    content.push(...block.nodes);
    at += block.taken;
  }
  return { version: 1, type: 'doc', content };
}
