import * as v from 'valibot';
import type { Issue } from '#domain/issue/issue';
import type { ConditionAnswer } from '#domain/readiness/judge/facts';
import type { Connection } from '../../send';
import { ProductFault, send } from '../../send';

/** The answer of each expression. */
export type Answers = Readonly<Record<string, ConditionAnswer>>;

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
): Promise<Answers> {
  const values = expressions.length < 2 ? undefined : await askList(connection, issue, expressions);
  const answers = await Promise.all(
    expressions.map(async (one, index) => [
      one,
      values === undefined ? await askExpression(connection, issue, one) : told(values[index]),
    ]),
  );
  return Object.fromEntries(answers) as Answers;
}

/** A few at a time, so that a list of fifty does not use up Jira's patience. */
const sideBySide = 5;

/**
 * The same of many issues, a request for each, in their order. What Jira refuses of an expression itself it
 * refuses for every issue: that costs two requests more than one issue, however many they are.
 */
export async function askExpressionsOfMany(
  connection: Connection,
  issues: readonly Issue[],
  expressions: readonly string[],
): Promise<readonly Answers[]> {
  const [first, ...others] = issues;
  if (first === undefined) return [];
  const ofFirst = await askExpressions(connection, first, expressions);
  const broken = await brokenAmong(connection, ofFirst);
  const sound = expressions.filter((one) => broken[one] === undefined);
  const answers: Answers[] = [ofFirst];
  for (let at = 0; at < others.length; at += sideBySide) {
    const asked = others.slice(at, at + sideBySide);
    answers.push(
      ...(await Promise.all(
        asked.map(async (issue) =>
          sound.length === 0
            ? broken
            : { ...broken, ...(await askExpressions(connection, issue, sound)) },
        ),
      )),
    );
  }
  return answers;
}

/** Those that Jira cannot read whatever they are asked of: it says the same of them where no issue is given. */
async function brokenAmong(connection: Connection, answers: Answers): Promise<Answers> {
  const broken = await Promise.all(
    Object.entries(answers).map(async ([one, answer]) => {
      if (answer.kind !== 'unreadable') return [];
      if (saysUnknownMember(answer.why)) return [[one, answer] as const];
      const ofNone = await askExpression(connection, undefined, one);
      return ofNone.kind === 'unreadable' && ofNone.why === answer.why
        ? [[one, answer] as const]
        : [];
    }),
  );
  return Object.fromEntries(broken.flat());
}

/**
 * Does Jira say that no issue, or nothing of that kind below one, has such a member? Of nothing at all, as the
 * parent of an issue that has none, it says so in other words: then it depends on the issue.
 */
const saysUnknownMember = (why: string): boolean => /unrecognized property of `\w/i.test(why);

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
  issue: Issue | undefined,
  expression: string,
): Promise<unknown> {
  // A site that does not evaluate expressions will not do so at the fifth try either.
  const { json } = await send({ ...connection, tries: 1 }, 'evaluateExpression', {
    body: { expression, context: issue === undefined ? {} : { issue: { key: issue.key } } },
  });
  return v.parse(anAnswer, json).value;
}

async function askExpression(
  connection: Connection,
  issue: Issue | undefined,
  expression: string,
): Promise<ConditionAnswer> {
  try {
    return told(await evaluate(connection, issue, expression));
  } catch (error) {
    if (!(error instanceof ProductFault) || error.code === 'PRODUCT_BUSY') throw error;
    if (error.code === 'PRODUCT_REFUSED_INPUT')
      return { kind: 'unreadable', why: reasonOf(error.details[0], expression) };
    return { kind: 'unreadable', why: 'this site does not evaluate expressions now.' };
  }
}

/** Jira's reason without the expression, which it repeats and which stands beside the reason anyway. */
const reasonOf = (told: string | undefined, expression: string): string =>
  (told ?? 'it is no expression.').replace(`Evaluation failed: "${expression}" - `, '');
