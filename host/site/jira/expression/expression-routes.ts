import type { Call, Route } from '../../route';
import { answered, jiraRefusal, notEmulated, post } from '../../route';
import { isObject, knownObject, wordOf } from '../body';
import { browsableIssue, browsableProject } from '../guards';
import type { Jira } from '../jira-store';
import { evaluateExpression } from './evaluate-expression';
import { ExpressionBean } from './expression-bean';
import type { ExpressionScope } from './issue-bean';
import { issueBean, personBean, projectBean } from './issue-bean';
import { parseExpression } from './parse-expression';
import { ExpressionRefused } from './read-tokens';

/** Reads that cost Jira a query: properties, comments, custom fields. Source: Jira expressions, 2026. */
const mostExpensive = 10;

/** `/expression/evaluate`, for one work item or project. */
export const expressionRoutes = (jira: Jira): readonly Route[] => [
  post('/rest/api/3/expression/evaluate?expand', (call) => {
    const { expression, context } = knownObject(call, 'expression context');
    if (typeof expression !== 'string' || expression.trim() === '')
      throw jiraRefusal(400, 'The expression is empty.');
    let expensive = 0;
    const onExpensive = () => {
      expensive += 1;
      if (expensive > mostExpensive)
        throw new ExpressionRefused(
          `The expression is too complex: more than ${String(mostExpensive)} expensive operations.`,
        );
    };
    const variables = variablesOf(jira, call, { context, onExpensive });
    const value = valueOf(expression, () =>
      shown(evaluateExpression(parseExpression(expression), variables, jira.clock.now)),
    );
    const limited = (spent: number, limit: number) => ({ value: spent, limit });
    const complexity = {
      steps: limited(1, 10_000),
      expensiveOperations: limited(expensive, mostExpensive),
      ...{ beans: limited(0, 1000), primitiveValues: limited(1, 10_000) },
    };
    const asked = (call.query.get('expand') ?? '').split(',');
    return answered({
      value,
      ...(asked.includes('meta.complexity') ? { meta: { complexity } } : {}),
    });
  }),
];

/** @throws {Refusal} 400 in Jira’s words when the expression cannot be evaluated. */
function valueOf(expression: string, work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ExpressionRefused)) throw error;
    throw jiraRefusal(400, `Evaluation failed: "${expression}" - ${error.message}`);
  }
}

type Given = { readonly context: unknown; readonly onExpensive: () => void };

const emulated = ['issue', 'project', 'custom'];

function variablesOf(jira: Jira, call: Call, { context, onExpensive }: Given) {
  const told = isObject(context) ? context : {};
  for (const name of Object.keys(told))
    if (!emulated.includes(name))
      throw notEmulated(`\`${name}\` as the context of a Jira expression`);
  const scope: ExpressionScope = {
    ...{ jira, onExpensive },
    maySee: (issue) => jira.access.maySee(call.accountId, issue),
  };
  const issue = nameOf(told['issue']);
  const project = nameOf(told['project']);
  return {
    user: personBean(jira, call.accountId),
    ...(issue === undefined ? {} : { issue: issueBean(scope, browsableIssue(jira, call, issue)) }),
    ...(project === undefined
      ? {}
      : { project: projectBean(jira, browsableProject(jira, call, project).id) }),
    ...customOf(told['custom']),
  };
}

/** `{ key }` or `{ id }`. @throws {Refusal} 400 when it is both or neither. */
function nameOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const { id, key } = isObject(value) ? value : {};
  if ((id === undefined) === (key === undefined))
    throw jiraRefusal(400, 'Provide either the id or the key in the context.');
  return wordOf(id ?? key);
}

function customOf(custom: unknown): Record<string, unknown> {
  const entries = Object.entries(isObject(custom) ? custom : {});
  return Object.fromEntries(
    entries.map(([name, variable]) => {
      const { type, value } = isObject(variable) ? variable : {};
      if (type !== 'json') throw notEmulated(`a custom variable of the type \`${String(type)}\``);
      return [name, value ?? null];
    }),
  );
}

/** The value as JSON. @throws {Refusal} 501 for what only Jira’s own beans can show. */
function shown(value: unknown): unknown {
  if (value instanceof ExpressionBean || typeof value === 'function')
    throw notEmulated('a Jira expression that answers more than plain values');
  return Array.isArray(value) ? value.map(shown) : value;
}
