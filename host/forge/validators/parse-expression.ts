/** A parsed Jira expression of the subset that the site evaluates. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'choice';
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    };

/** Thrown for text outside the subset; the message names the place. */
export class ExpressionRefused extends Error {
  override readonly name = 'ExpressionRefused';
}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[<>!?:+\-().[\]]))/y;
const STRENGTH: Readonly<Record<string, number>> = {
  '||': 1,
  '&&': 2,
  '==': 3,
  '!=': 3,
  '<': 4,
  '>': 4,
  '<=': 4,
  '>=': 4,
  '+': 5,
  '-': 5,
};
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

type Token = { readonly text: string; readonly at: number; readonly literal?: string | number };

/** Parses an expression. @throws {ExpressionRefused} For anything outside the subset. */
export function parseExpression(source: string): Expression {
  const tokens = tokensOf(source);
  let position = 0;
  const peek = () => tokens[position]?.text;
  const refuse = (): never => {
    const token = tokens[position];
    throw new ExpressionRefused(
      token === undefined
        ? 'The expression ends too early.'
        : `The site does not evaluate “${token.text}” at character ${String(token.at + 1)} of the expression.`,
    );
  };
  const expect = (text: string) => {
    if (peek() !== text) refuse();
    position += 1;
  };

  const choice = (): Expression => {
    const test = binary(0);
    if (peek() !== '?') return test;
    position += 1;
    const yes = choice();
    expect(':');
    return { kind: 'choice', test, yes, no: choice() };
  };
  const binary = (least: number): Expression => {
    let left = unary();
    for (;;) {
      const operator = peek() ?? '';
      const strength = STRENGTH[operator];
      if (strength === undefined || strength <= least) return left;
      position += 1;
      left = { kind: 'binary', operator, left, right: binary(strength) };
    }
  };
  const unary = (): Expression => {
    const operator = peek();
    if (operator !== '!' && operator !== '-') return postfix(primary());
    position += 1;
    return { kind: 'unary', operator, of: unary() };
  };
  const postfix = (of: Expression): Expression => {
    if (peek() === '.') {
      position += 1;
      const name = tokens[position++]?.text ?? refuse();
      if (!/^[A-Za-z_]/.test(name)) refuse();
      return postfix({ kind: 'member', of, name: { kind: 'literal', value: name } });
    }
    if (peek() !== '[') return of;
    position += 1;
    const name = choice();
    expect(']');
    return postfix({ kind: 'member', of, name });
  };
  const primary = (): Expression => {
    const token = tokens[position] ?? refuse();
    position += 1;
    if (token.literal !== undefined) return { kind: 'literal', value: token.literal };
    if (token.text in WORDS) return { kind: 'literal', value: WORDS[token.text] ?? null };
    if (/^[A-Za-z_]/.test(token.text)) return { kind: 'name', name: token.text };
    if (token.text === '(') {
      const inner = choice();
      expect(')');
      return inner;
    }
    position -= 1;
    return refuse();
  };

  const parsed = choice();
  if (position < tokens.length) refuse();
  return parsed;
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(source);
    if (found === null) {
      throw new ExpressionRefused(
        `The site does not evaluate “${source.slice(at).trim().slice(0, 10)}” at character ${String(at + 1)} of the expression.`,
      );
    }
    const [, number, quoted, word, sign] = found;
    if (number !== undefined) tokens.push({ text: number, at, literal: Number(number) });
    else if (quoted !== undefined) {
      tokens.push({ text: quoted, at, literal: quoted.slice(1, -1).replaceAll(/\\(.)/g, '$1') });
    } else tokens.push({ text: word ?? sign ?? '', at });
  }
  return tokens;
}
