import * as v from 'valibot';
import type { Issue } from '#domain/issue/issue';
import type { ConditionAnswer } from '#domain/readiness/facts';
import type { Connection } from '../send';
import { ProductFault, send } from '../send';

const anAnswer = v.object({ value: v.unknown() });

/**
 * What Jira makes of each expression for the issue, by the expression: all in one request, as a list. Only
 * where Jira cannot evaluate the list is each asked by itself, because one of them spoils it.
 * @throws {ProductFault} When Jira is busy: that says nothing of the expressions.
 */
export async function askExpressions(
  connection: Connection,
  issue: Issue,
  expressions: readonly string[],
): Promise<Readonly<Record<string, ConditionAnswer>>> {
  const values = expressions.length < 2 ? undefined : await askList(connection, issue, expressions);
  const answers = await Promise.all(
    expressions.map(async (one, index) => [
      one,
      values === undefined ? await askExpression(connection, issue, one) : told(values[index]),
    ]),
  );
  return Object.fromEntries(answers) as Readonly<Record<string, ConditionAnswer>>;
}

const told = (value: unknown): ConditionAnswer =>
  value === true ? { kind: 'holds' } : { kind: 'fails', value: JSON.stringify(value) };

/** The values of a list of expressions; undefined where they are not values of one list. */
async function askList(
  connection: Connection,
  issue: Issue,
  expressions: readonly string[],
): Promise<readonly unknown[] | undefined> {
  // Each stands on lines of its own, so that a comment ends where it does.
  const expression = `[${expressions.map((one) => `\n(${one}\n)`).join(',')}]`;
  try {
    const value = await evaluate(connection, issue, expression);
    return Array.isArray(value) && value.length === expressions.length ? value : undefined;
  } catch (error) {
    if (!(error instanceof ProductFault) || error.code === 'PRODUCT_BUSY') throw error;
    return undefined;
  }
}

async function evaluate(
  connection: Connection,
  issue: Issue,
  expression: string,
): Promise<unknown> {
  // A site that does not evaluate expressions will not do so at the fifth try either.
  const { json } = await send({ ...connection, tries: 1 }, 'evaluateExpression', {
    body: { expression, context: { issue: { key: issue.key } } },
  });
  return v.parse(anAnswer, json).value;
}

async function askExpression(
  connection: Connection,
  issue: Issue,
  expression: string,
): Promise<ConditionAnswer> {
  try {
    return told(await evaluate(connection, issue, expression));
  } catch (error) {
    if (!(error instanceof ProductFault) || error.code === 'PRODUCT_BUSY') throw error;
    if (error.code === 'PRODUCT_REFUSED_INPUT')
      return { kind: 'unreadable', why: error.details[0] ?? 'it is no expression.' };
    return { kind: 'unreadable', why: 'this site does not evaluate expressions now.' };
  }
}
