import type { AdfDocument, AdfNode } from '../../issue/adf';
import { isWebAddress } from '../acceptance-criterion';

/** How a character looks in a document; undefined where it looks like the rest. */
export type Look =
  | { readonly is: 'strong' | 'em' | 'code' }
  | { readonly is: 'link'; readonly url: string }
  | undefined;

/** The characters of a document without blanks, in the order in which they are read, and how each looks. */
export type FormattedWords = { readonly characters: string; readonly looks: readonly Look[] };

const strong: Look = { is: 'strong' };
const em: Look = { is: 'em' };
const code: Look = { is: 'code' };

/** A character looks one way only: as what it leads to or is, rather than as how loud it is said. */
function lookOf(node: AdfNode): Look {
  const find = (type: string) => node.marks?.find((mark) => mark.type === type);
  const url = find('link')?.attrs?.['href'];
  if (typeof url === 'string' && isWebAddress(url)) return { is: 'link', url };
  if (find('code') !== undefined) return code;
  if (find('strong') !== undefined) return strong;
  return find('em') === undefined ? undefined : em;
}

function shownOf(node: AdfNode): string {
  if (node.type === 'text') return node.text ?? '';
  const shown = node.attrs?.['text'] ?? node.attrs?.['shortName'] ?? node.attrs?.['url'];
  return typeof shown === 'string' ? shown : '';
}

/** Reads a document's characters with how they look. What is struck through is not there. */
export function formattedWords({ content }: AdfDocument): FormattedWords {
  let characters = '';
  const looks: Look[] = [];
  const read = (node: AdfNode): void => {
    if (node.marks?.some((mark) => mark.type === 'strike') === true) return;
    const shown = shownOf(node).replace(/\s+/g, '');
    const look = lookOf(node);
    characters += shown;
    for (let at = 0; at < shown.length; at += 1) looks.push(look);
    node.content?.forEach(read);
  };
  content.forEach(read);
  return { characters, looks };
}
