import type { AdfDocument, AdfNode } from '../issue/adf';

/** What rules ask of a description, found in one walk. */
export type DescriptionDigest = {
  /** All text, blocks divided by line breaks. */
  readonly text: string;
  /** Lines that stand as a heading: headings, bold lines and lines that end in a colon. */
  readonly headings: readonly string[];
  /** Addresses behind links and cards, and those written out. */
  readonly links: readonly string[];
  /** List entries, tasks and Given/When/Then scenarios under a heading that announces criteria. */
  readonly criteriaCount: number;
};

const announcesCriteria =
  /^\W*(acceptance (criteria|tests?)|criteria of acceptance|conditions of satisfaction|critères d.acceptation|akzeptanzkriterien|criterios de aceptación|ac)\W*$/i;
const scenarioStart = /^\s*(scenario( outline)?:|given )/i;
const address = /\bhttps?:\/\/[^\s<>"')\]]+/g;
const blocks = new Set(['paragraph', 'heading', 'listItem', 'taskItem', 'codeBlock', 'tableRow']);
const entries = new Set(['listItem', 'taskItem', 'decisionItem']);

type Walk = {
  lines: string[];
  headings: string[];
  links: string[];
  criteria: number;
  under: boolean;
};

function textOf(node: AdfNode, walk: Walk): string {
  if (node.text !== undefined) {
    if (node.marks !== undefined) collectLinks(node, walk);
    return node.text;
  }
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'inlineCard' || node.type === 'blockCard' || node.type === 'embedCard') {
    const url = node.attrs?.['url'];
    if (typeof url === 'string') walk.links.push(url);
    return typeof url === 'string' ? url : '';
  }
  if (node.type === 'mention' || node.type === 'emoji' || node.type === 'status') {
    const text = node.attrs?.['text'];
    return typeof text === 'string' ? text : '';
  }
  let text = '';
  for (const child of node.content ?? []) text += textOf(child, walk);
  return text;
}

function collectLinks(node: AdfNode, walk: Walk): void {
  for (const mark of node.marks ?? []) {
    const href = mark.type === 'link' ? mark.attrs?.['href'] : undefined;
    if (typeof href === 'string') walk.links.push(href);
  }
}

const isBold = (node: AdfNode): boolean =>
  node.content?.length === 1 &&
  (node.content[0]?.marks?.some((mark) => mark.type === 'strong') ?? false);

function readLine(node: AdfNode, walk: Walk): void {
  const line = textOf(node, walk);
  if (line.trim() === '') return;
  walk.lines.push(line);
  const stands = node.type === 'heading' || isBold(node) || line.trimEnd().endsWith(':');
  if (stands && line.length <= 80) {
    walk.headings.push(line.trim());
    walk.under = announcesCriteria.test(line);
  }
  if (scenarioStart.test(line)) walk.criteria += 1;
}

function read(node: AdfNode, walk: Walk): void {
  if (entries.has(node.type)) {
    if (walk.under) walk.criteria += 1;
    readEntry(node, walk);
    return;
  }
  if (blocks.has(node.type) || node.content === undefined) {
    readLine(node, walk);
    return;
  }
  for (const child of node.content) read(child, walk);
}

function readEntry(node: AdfNode, walk: Walk): void {
  const under = walk.under;
  walk.under = false; // an entry's own nested list belongs to the entry
  for (const child of node.content ?? []) {
    if (child.text === undefined) read(child, walk);
    else walk.lines.push(child.text);
  }
  walk.under = under;
}

const nothing: DescriptionDigest = { text: '', headings: [], links: [], criteriaCount: 0 };

/** The digest of a description; of none, an empty one. */
export function digestDescription(description: AdfDocument | undefined): DescriptionDigest {
  if (description === undefined) return nothing;
  const walk: Walk = { lines: [], headings: [], links: [], criteria: 0, under: false };
  for (const node of description.content) read(node, walk);
  const text = walk.lines.join('\n').trim();
  const written = text.includes('://') ? (text.match(address) ?? []) : [];
  return {
    text,
    headings: walk.headings,
    links: [...walk.links, ...written],
    criteriaCount: walk.criteria,
  };
}
