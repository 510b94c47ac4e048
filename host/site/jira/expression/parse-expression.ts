import { ExpressionRefused, isWord, readTokens } from './read-tokens';

/** A parsed Jira expression of the subset that the site evaluates. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: Expression }
  | {
      readonly kind: 'call';
      readonly of: Expression;
      readonly method: string;
      readonly args: readonly Expression[];
    }
  | { readonly kind: 'lambda'; readonly parameter: string; readonly body: Expression }
  | { readonly kind: 'date'; readonly args: readonly Expression[] }
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

const strengths: Readonly<Record<string, number>> = {
  ...{ '||': 1, '&&': 2, '==': 3, '!=': 3 },
  ...{ '<': 4, '>': 4, '<=': 4, '>=': 4 },
  ...{ '+': 5, '-': 5, '*': 6, '/': 6, '%': 6 },
};
const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

/** Parses an expression. @throws {ExpressionRefused} For anything outside the subset. */
export function parseExpression(source: string): Expression {
  const tokens = readTokens(source);
  let position = 0;
  const peek = (ahead = 0) => tokens[position + ahead]?.text;
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
  const isNext = (text: string): boolean => {
    if (peek() !== text) return false;
    position += 1;
    return true;
  };
  /** What stands between here and the closing sign, with commas between. */
  const listUntil = (end: string): Expression[] => {
    const items: Expression[] = [];
    while (!isNext(end)) {
      if (items.length > 0) expect(',');
      items.push(lambdaOrChoice());
    }
    return items;
  };
  const lambdaOrChoice = (): Expression => {
    const isBare = isWord(peek()) && peek(1) === '=>';
    const isWrapped = peek() === '(' && isWord(peek(1)) && peek(2) === ')' && peek(3) === '=>';
    if (!isBare && !isWrapped) return choice();
    const parameter = peek(isBare ? 0 : 1) ?? '';
    position += isBare ? 2 : 4;
    return { kind: 'lambda', parameter, body: choice() };
  };
  const choice = (): Expression => {
    const test = binary(0);
    if (!isNext('?')) return test;
    const yes = choice();
    expect(':');
    return { kind: 'choice', test, yes, no: choice() };
  };
  const binary = (least: number): Expression => {
    let left = unary();
    for (;;) {
      const operator = peek() ?? '';
      const strength = strengths[operator];
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
    if (isNext('.')) {
      const name = peek();
      if (!isWord(name)) return refuse();
      position += 1;
      if (isNext('(')) return postfix({ kind: 'call', of, method: name, args: listUntil(')') });
      return postfix({ kind: 'member', of, name: { kind: 'literal', value: name } });
    }
    if (!isNext('[')) return of;
    const name = choice();
    expect(']');
    return postfix({ kind: 'member', of, name });
  };
  const primary = (): Expression => {
    const token = tokens[position] ?? refuse();
    position += 1;
    if (token.literal !== undefined) return { kind: 'literal', value: token.literal };
    if (token.text in words) return { kind: 'literal', value: words[token.text] ?? null };
    if (token.text === 'new' && peek() === 'Date' && peek(1) === '(') {
      position += 2;
      return { kind: 'date', args: listUntil(')') };
    }
    if (token.text === '[') return { kind: 'list', items: listUntil(']') };
    if (token.text === '(') {
      const inner = choice();
      expect(')');
      return inner;
    }
    if (token.text !== 'new' && isWord(token.text)) return { kind: 'name', name: token.text };
    position -= 1;
    return refuse();
  };

  const parsed = choice();
  if (position < tokens.length) refuse();
  return parsed;
}
