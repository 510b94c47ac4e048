import { findCriteria } from '../../criteria/find-criteria';
import type { AdfDocument, AdfNode } from '../../issue/adf';

/** What rules ask of a description, found in one walk. */
export type DescriptionDigest = {
  /** All text, blocks divided by line breaks. */
  readonly text: string;
  /** The same in small letters. */
  readonly lowerText: string;
  /** Lines that stand as a heading: headings, bold lines and lines that end in a colon. */
  readonly headings: readonly string[];
  /** Addresses behind links and cards, and those written out. */
  readonly links: readonly string[];
  /** How many criteria one would find in it to bring over. */
  readonly criteriaCount: number;
};

// Whatever `findCriteria` finds stands near one of these; a description without them is not searched.
// Looking for plain words one after the other is three times faster than one pattern for all.
const criteriaWords = [
  ...[
    'criteri',
    'critèr',
    'critér',
    'acceptance',
    'satisfaction',
    'definition of done',
    'done when',
  ],
  ...['dod:', 'dod\n', 'ac:', 'ac\n', 'ac (', 'ac -', 'ac –', "ac's", 'a/c', 'a.c', 'acs'],
  ...['scenario', 'szenario', 'scénario', 'given ', 'gegeben', 'étant', 'dado ', 'dato '],
];
const address = /\bhttps?:\/\/[^\s<>"')\]]+/g;
const blocks = new Set(['paragraph', 'heading', 'listItem', 'taskItem', 'codeBlock', 'tableRow']);
const entries = new Set(['listItem', 'taskItem', 'decisionItem']);

type Walk = { lines: string[]; headings: string[]; links: string[] };

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
  if (stands && line.length <= 80) walk.headings.push(line.trim());
}

function read(node: AdfNode, walk: Walk): void {
  if (entries.has(node.type)) {
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
  for (const child of node.content ?? []) {
    if (child.text === undefined) read(child, walk);
    else walk.lines.push(child.text);
  }
}

const nothing: DescriptionDigest = {
  text: '',
  lowerText: '',
  headings: [],
  links: [],
  criteriaCount: 0,
};

const digests = new WeakMap<AdfDocument, DescriptionDigest>();

/**
 * The digest of a description; of none, an empty one. Made once for each description, however many
 * rules and definitions ask: a description that changes is another one.
 */
export function digestDescription(description: AdfDocument | undefined): DescriptionDigest {
  if (description === undefined) return nothing;
  const known = digests.get(description);
  if (known !== undefined) return known;
  const digest = readDescription(description);
  digests.set(description, digest);
  return digest;
}

/** Remembers what a search through a description found, for as long as the description is kept. */
export function oncePerDescription<T>(
  find: (digest: DescriptionDigest) => T,
): (digest: DescriptionDigest) => T {
  const found = new WeakMap<DescriptionDigest, { readonly value: T }>();
  return (digest) => {
    const known = found.get(digest);
    if (known !== undefined) return known.value;
    const value = find(digest);
    found.set(digest, { value });
    return value;
  };
}

function readDescription(description: AdfDocument): DescriptionDigest {
  const walk: Walk = { lines: [], headings: [], links: [] };
  for (const node of description.content) read(node, walk);
  const text = walk.lines.join('\n').trim();
  let lower: string | undefined;
  let criteriaCount: number | undefined;
  const written = text.includes('://') ? (text.match(address) ?? []) : [];
  return {
    text,
    get lowerText() {
      return (lower ??= text.toLowerCase());
    },
    headings: walk.headings,
    links: [...walk.links, ...written],
    get criteriaCount() {
      return (criteriaCount ??= containsAny(this.lowerText, criteriaWords)
        ? countCriteria(description)
        : 0);
    },
  };
}

function countCriteria(description: AdfDocument): number {
  let count = 0;
  for (const { items } of findCriteria(description))
    for (const item of items) if (item.kind === 'criterion') count += 1;
  return count;
}

/** Does the text contain one of the words, as it is? */
function containsAny(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}
