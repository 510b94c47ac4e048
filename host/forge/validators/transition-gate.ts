import type { Manifest } from '../manifest';
import type { Variables } from '../../site/jira/expression/evaluate-expression';
import { evaluateExpression } from '../../site/jira/expression/evaluate-expression';
import { parseExpression } from '../../site/jira/expression/parse-expression';

/** A validator of the app on a transition, with what its administrator set. */
export type AttachedValidator = {
  readonly moduleKey: string;
  /** The text that `onConfigure` answered; undefined where nothing was set. */
  readonly config: string | undefined;
};

/**
 * Why the validator stops this transition; undefined when it lets it pass. Only exactly `true`
 * passes, and an error stops it, as in Jira.
 * https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator/
 */
export function findGateRefusal(
  manifest: Manifest,
  { moduleKey, config }: AttachedValidator,
  variables: Variables,
): string | undefined {
  const module = manifest.modules.find(
    (one) => one.kind === 'jira:workflowValidator' && one.key === moduleKey,
  );
  const parsed = config === undefined || config === '' ? null : (JSON.parse(config) as unknown);
  const own = (parsed as { expression?: string } | null)?.expression;
  const expression = own ?? module?.expression;
  if (expression === undefined) {
    return `The app of the rule ${moduleKey} is gone, or its rule has no expression. Remove the rule from the workflow.`;
  }
  const all = { ...variables, config: parsed };
  const result = evaluate(expression, all);
  if (result.value === true) return undefined;
  if (typeof result.value === 'string') return result.value;
  const message = module?.errorMessage;
  const words = typeof message === 'object' ? evaluate(message.expression, all).value : message;
  return [typeof words === 'string' ? words : 'The rule does not hold.', result.problem]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

function evaluate(expression: string, variables: Variables): { value?: unknown; problem?: string } {
  try {
    return { value: evaluateExpression(parseExpression(expression), variables) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
