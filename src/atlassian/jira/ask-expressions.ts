import * as v from 'valibot';
import type { Issue } from '#domain/issue/issue';
import type { ConditionAnswer } from '#domain/readiness/facts';
import type { Connection } from '../send';
import { ProductFault, send } from '../send';

const anAnswer = v.object({ value: v.unknown() });

/** What Jira makes of each expression for the issue, by the expression; one request each. */
export async function askExpressions(
  connection: Connection,
  issue: Issue,
  expressions: readonly string[],
): Promise<Readonly<Record<string, ConditionAnswer>>> {
  const answers = await Promise.all(
    expressions.map(async (one) => [one, await askExpression(connection, issue, one)] as const),
  );
  return Object.fromEntries(answers);
}

async function askExpression(
  connection: Connection,
  issue: Issue,
  expression: string,
): Promise<ConditionAnswer> {
  try {
    // A site that does not evaluate expressions will not do so at the fifth try either.
    const { json } = await send({ ...connection, tries: 1 }, 'evaluateExpression', {
      body: { expression, context: { issue: { key: issue.key } } },
    });
    const { value } = v.parse(anAnswer, json);
    return value === true ? { kind: 'holds' } : { kind: 'fails', value: JSON.stringify(value) };
  } catch (error) {
    if (!(error instanceof ProductFault)) throw error;
    if (error.code === 'PRODUCT_REFUSED_INPUT')
      return { kind: 'unreadable', why: error.details[0] ?? 'it is no expression.' };
    return { kind: 'unreadable', why: 'this site does not evaluate expressions now.' };
  }
}
