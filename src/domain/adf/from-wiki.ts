import type { AdfDocument, AdfNode } from '../issue/adf';
import type { InlineRule } from './inline';
import { inlineNodes, paragraph } from './inline';
import { listTree } from './list-tree';

/** Jira's wiki renderer notation. Source: jira.atlassian.com, Text Formatting Notation Help. */
const rules: readonly InlineRule[] = [
  { pattern: /\{\{(.+?)\}\}/, mark: () => ({ type: 'code' }) },
  {
    pattern: /\[([^|\]]+)\|([^\]]+)\]/,
    mark: (match) => ({ type: 'link', attrs: { href: match[2] ?? '' } }),
  },
  {
    pattern: /\[(https?:\/\/[^\]|\s]+)\]/,
    mark: (match) => ({ type: 'link', attrs: { href: match[1] ?? '' } }),
  },
  { pattern: /\*([^\s*](?:[^*]*[^\s*])?)\*(?![\p{L}\p{N}])/u, mark: () => ({ type: 'strong' }) },
  { pattern: /_(\S(?:[^_]*\S)?)_(?![\p{L}\p{N}])/u, mark: () => ({ type: 'em' }) },
  {
    pattern: /-(\p{L}(?:[^-\n]*[\p{L}\p{N}.,!?)])?)-(?![\p{L}\p{N}-])/u,
    mark: () => ({ type: 'strike' }),
  },
  { pattern: /\+(\S(?:[^+]*\S)?)\+(?![\p{L}\p{N}])/u, mark: () => ({ type: 'underline' }) },
];

const itemPattern = /^\s*([*#]{1,6}|-)\s+(.*)$/;
const headingPattern = /^\s*h([1-6])\.\s*(.*)$/;
const blockMacro = /^\s*\{(code|noformat)(?::[^}]*)?\}/;

/** The text without marks that only colour or frame it; the title of a frame stays, in bold. */
const withoutMacros = (text: string): string =>
  text
    .replace(/^[ \t]*\{panel:(?:[^}\n]*\|)?title=([^|}\n]+)[^}\n]*\}[ \t]*$/gim, '*$1*')
    .replace(/\{(?:color|panel|quote|anchor|info|tip|note|warning|expand)(?::[^}]*)?\}/gi, '');

function listOf(lines: readonly string[]): readonly AdfNode[] {
  return listTree(
    lines.map((line) => {
      const [first = '', ...more] = line.split('\n');
      const [, mark = '*', text = ''] = itemPattern.exec(first) ?? [];
      return {
        depth: mark.length,
        type: mark.endsWith('#') ? ('orderedList' as const) : ('bulletList' as const),
        content: paragraph([text.trim(), ...more], rules),
      };
    }),
  );
}

function rowOf(line: string): AdfNode {
  const isHead = /^\s*\|\|/.test(line);
  const cells = line
    .trim()
    .replace(/^\|{1,2}|\|{1,2}$/g, '')
    .split(/\|{1,2}(?![^[]*\])/)
    .map((cell) => cell.trim());
  return {
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: isHead ? 'tableHeader' : 'tableCell',
      content: [paragraph(cell.split(/\\\\/), rules)],
    })),
  };
}

/** Items of a list; a line below one continues it, as Jira shows it, until a blank line. */
function listRun(lines: readonly string[], at: number): { items: readonly string[]; end: number } {
  const items: string[] = [];
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    if (itemPattern.test(line)) items.push(line);
    else if (!beginsBlock(line)) items[items.length - 1] = `${items.at(-1) ?? ''}\n${line.trim()}`;
    else break;
  }
  return { items, end };
}

const beginsBlock = (line: string): boolean =>
  line.trim() === '' ||
  headingPattern.test(line) ||
  itemPattern.test(line) ||
  blockMacro.test(line) ||
  /^\s*\|/.test(line) ||
  /^\s*-{4,}\s*$/.test(line);

function blockAt(
  lines: readonly string[],
  at: number,
): { readonly nodes: readonly AdfNode[]; readonly end: number } {
  const line = lines[at] ?? '';
  if (line.trim() === '') return { nodes: [], end: at + 1 };
  const macro = blockMacro.exec(line);
  if (macro !== null) {
    const closing = lines.findIndex(
      (other, index) => index > at && other.includes(`{${macro[1] ?? ''}}`),
    );
    const end = closing < 0 ? lines.length : closing;
    const text = lines.slice(at + 1, end).join('\n');
    return { nodes: [{ type: 'codeBlock', content: [{ type: 'text', text }] }], end: end + 1 };
  }
  const heading = headingPattern.exec(line);
  if (heading !== null) {
    const content = inlineNodes((heading[2] ?? '').trim(), rules);
    return {
      nodes: [{ type: 'heading', attrs: { level: Number(heading[1]) }, content }],
      end: at + 1,
    };
  }
  if (/^\s*-{4,}\s*$/.test(line)) return { nodes: [{ type: 'rule' }], end: at + 1 };
  if (itemPattern.test(line)) {
    const { items, end } = listRun(lines, at);
    return { nodes: listOf(items), end };
  }
  let end = at + 1;
  if (/^\s*\|/.test(line)) {
    while (/^\s*\|/.test(lines[end] ?? '')) end += 1;
    return { nodes: [{ type: 'table', content: lines.slice(at, end).map(rowOf) }], end };
  }
  while (end < lines.length && !beginsBlock(lines[end] ?? '')) end += 1;
  return {
    nodes: [
      paragraph(
        lines.slice(at, end).map((each) => each.trim()),
        rules,
      ),
    ],
    end,
  };
}

/** Jira's wiki markup as a document; what it does not know stays text. */
export function fromWiki(text: string): AdfDocument {
  const lines = withoutMacros(text.replace(/\r\n?/g, '\n')).split('\n');
  const content: AdfNode[] = [];
  for (let at = 0; at < lines.length;) {
    const block = blockAt(lines, at);
    content.push(...block.nodes);
    at = block.end;
  }
  return { version: 1, type: 'doc', content };
}
