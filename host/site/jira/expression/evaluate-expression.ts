import type { Lambda } from './call-method';
import { callMethod, isSame } from './call-method';
import { ExpressionBean } from './expression-bean';
import type { Expression } from './parse-expression';
import { ExpressionRefused } from './read-tokens';

/** What the names of an expression stand for: plain JSON values and beans. */
export type Variables = Readonly<Record<string, unknown>>;

/** `new Date()` of a moment, or of the time that it is on the site. */
export type Now = () => number;

/**
 * The value of an expression. What is absent is null, as in Jira; reading from null is an error.
 * @throws {ExpressionRefused} For an unknown name, or operands that an operator does not take.
 */
export function evaluateExpression(
  expression: Expression,
  variables: Variables,
  now: Now = () => Date.now(),
): unknown {
  const valueOf = (one: Expression): unknown => evaluateExpression(one, variables, now);
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'name':
      if (!Object.hasOwn(variables, expression.name)) {
        throw new ExpressionRefused(
          `The expression names “${expression.name}”, which is not given.`,
        );
      }
      return variables[expression.name] ?? null;
    case 'list':
      return expression.items.map(valueOf);
    case 'date': {
      const [at] = expression.args.map(valueOf);
      return new Date(at === undefined ? now() : (at as string | number));
    }
    case 'lambda': {
      const { parameter, body } = expression;
      const run: Lambda = (value) =>
        evaluateExpression(body, { ...variables, [parameter]: value }, now);
      return run;
    }
    case 'member':
      return memberOf(valueOf(expression.of), valueOf(expression.name));
    case 'call':
      return callMethod(valueOf(expression.of), expression.method, expression.args.map(valueOf));
    case 'unary': {
      const value = valueOf(expression.of);
      return expression.operator === '!' ? !isTrue(value) : -requireNumber(value);
    }
    case 'choice':
      return valueOf(isTrue(valueOf(expression.test)) ? expression.yes : expression.no);
    case 'binary':
      return combine(expression.operator, valueOf(expression.left), () =>
        valueOf(expression.right),
      );
  }
}

const isTrue = (value: unknown) => Boolean(value);

function memberOf(value: unknown, name: unknown): unknown {
  if (typeof value === 'string' && name === 'length') return value.length;
  if (value instanceof ExpressionBean) return value.read(String(name));
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    throw new ExpressionRefused(`“${String(name)}” cannot be read from ${JSON.stringify(value)}.`);
  }
  return Object.hasOwn(value, String(name)) || name === 'length'
    ? ((value as Record<string, unknown>)[String(name)] ?? null)
    : null;
}

function combine(operator: string, left: unknown, right: () => unknown): unknown {
  switch (operator) {
    case '&&':
      return isTrue(left) ? right() : left;
    case '||':
      return isTrue(left) ? left : right();
    case '==':
      return isSame(left, right());
    case '!=':
      return !isSame(left, right());
    case '+': {
      const added = right();
      if (typeof left === 'string' || typeof added === 'string')
        return String(left) + String(added);
      return requireNumber(left) + requireNumber(added);
    }
    case '-':
      return requireNumber(left) - requireNumber(right());
    case '*':
      return requireNumber(left) * requireNumber(right());
    case '/':
      return requireNumber(left) / requireNumber(right());
    case '%':
      return requireNumber(left) % requireNumber(right());
    default:
      return compare(operator, measureOf(left), measureOf(right()));
  }
}

function compare(operator: string, left: number, right: number): boolean {
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  return operator === '<=' ? left <= right : left >= right;
}

const measureOf = (value: unknown): number =>
  value instanceof Date ? value.getTime() : requireNumber(value);

function requireNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new ExpressionRefused(`${JSON.stringify(value)} is not a number.`);
}
