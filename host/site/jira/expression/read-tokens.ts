/** Thrown for text outside the subset, and for what cannot be evaluated; the message says why. */
export class ExpressionRefused extends Error {
  override readonly name = 'ExpressionRefused';
}

const pattern =
  /\s*(?:(\d+(?:\.\d+)?)|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|([A-Za-z_]\w*)|(==|!=|<=|>=|=>|&&|\|\||[<>!?:+\-*/%(),.[\]]))/y;

/** One word, sign or literal of an expression, and where it stands. */
export type Token = {
  readonly text: string;
  readonly at: number;
  readonly literal?: string | number;
};

/** What Jira takes at most. Source: developer.atlassian.com/cloud/jira/platform/jira-expressions, 2026. */
const limits = { characters: 1000, leaves: 100 } as const;

/** @throws {ExpressionRefused} For signs outside the subset, and for more than Jira takes. */
export function readTokens(source: string): readonly Token[] {
  if (source.length > limits.characters)
    throw new ExpressionRefused(
      `Jira expression is too long (${String(source.length)}), limit: ${String(limits.characters)} characters`,
    );
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.trimEnd().length) {
    const at = pattern.lastIndex;
    const found = pattern.exec(source);
    if (found === null) {
      throw new ExpressionRefused(
        `The site does not evaluate “${source.slice(at).trim().slice(0, 10)}” at character ${String(at + 1)} of the expression.`,
      );
    }
    const [, number, quoted, word, sign] = found;
    if (number !== undefined) tokens.push({ text: number, at, literal: Number(number) });
    else if (quoted !== undefined)
      tokens.push({ text: quoted, at, literal: quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1') });
    else tokens.push({ text: word ?? sign ?? '', at });
  }
  const leaves = tokens.filter((token) => token.literal !== undefined || isWord(token.text)).length;
  if (leaves > limits.leaves)
    throw new ExpressionRefused(
      `Jira expression has too many nodes (${String(leaves)}), limit: ${String(limits.leaves)} leaves`,
    );
  return tokens;
}

export const isWord = (text: string | undefined): text is string =>
  text !== undefined && /^[A-Za-z_]/.test(text);
