import { isWebAddress } from '../acceptance-criterion';

/** A piece of a criterion's text as it is shown. Nothing else is ever made of what people type. */
export type InlinePiece =
  | { readonly is: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly url: string }
  | { readonly is: 'issue'; readonly key: string };

const pattern =
  /\*\*([^*\n]+)\*\*|`([^`\n]+)`|(?<![\p{L}\p{N}*_])[*_]([^*_\s](?:[^*_\n]*[^*_\s])?)[*_](?![\p{L}\p{N}*_])|\[([^\]\n]+)\]\(([^)\s]+)\)|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]])|(?<![\p{L}\p{N}/_-])([A-Z][A-Z0-9_]{1,20}-[1-9]\d{0,8})(?![\p{L}\p{N}_-])/gu;

function pieceOf(match: RegExpMatchArray): InlinePiece {
  const [all, strong, code, em, label, address, bare, key] = match;
  if (strong !== undefined) return { is: 'strong', text: strong };
  if (code !== undefined) return { is: 'code', text: code };
  if (em !== undefined) return { is: 'em', text: em };
  if (key !== undefined) return { is: 'issue', key };
  const url = address ?? bare ?? '';
  return isWebAddress(url) ? { is: 'link', text: label ?? url, url } : { is: 'text', text: all };
}

/**
 * The pieces of a text: **strong**, *emphasis*, `code`, [links](https://…), bare addresses and keys of
 * work items; everything else, also a link to anything but the web, is the text that it is.
 */
export function inlinePieces(text: string): readonly InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) pieces.push({ is: 'text', text: text.slice(end, match.index) });
    pieces.push(pieceOf(match));
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ is: 'text', text: text.slice(end) });
  return pieces;
}

/** The text without its marks, as a screen reader or a list says it. */
export const plainText = (text: string): string =>
  inlinePieces(text)
    .map((piece) => (piece.is === 'issue' ? piece.key : piece.text))
    .join('');
