import * as v from 'valibot';
import type { HostState } from '../../store/host-state';
import type { Manifest } from '../manifest';
import type { Variables } from '../../site/jira/expression/evaluate-expression';
import { findGateRefusal } from './transition-gate';

const listSchema = v.array(
  v.strictObject({
    workflowId: v.string(),
    transitionId: v.string(),
    moduleKey: v.string(),
    config: v.optional(v.string()),
  }),
);
/** The app's rules on the transitions of workflows. */
export type AttachedValidators = v.InferOutput<typeof listSchema>;

/** Keeps which rules stand where, and asks them. */
export type Validators = {
  readonly list: () => AttachedValidators;
  /** Sets all of them. @throws When the list is none. */
  readonly set: (list: unknown) => AttachedValidators;
  /** The first refusal on this transition. */
  readonly findRefusal: (
    at: { workflowId: string; transitionId: string },
    variables: () => Variables,
  ) => string | undefined;
};

const NAME = 'validators';

/** The rules that administrators put on transitions; there are none until someone does. */
export function createValidators(manifest: Manifest, state: HostState): Validators {
  const list = () => v.parse(listSchema, state.read(NAME) ?? []);
  return {
    list,
    set(next) {
      const parsed = v.parse(listSchema, next);
      state.write(NAME, parsed);
      return parsed;
    },
    findRefusal({ workflowId, transitionId }, variables) {
      for (const rule of list()) {
        if (rule.workflowId !== workflowId || rule.transitionId !== transitionId) continue;
        const { moduleKey, config } = rule;
        const refusal = findGateRefusal(manifest, { moduleKey, config }, variables());
        if (refusal !== undefined) return refusal;
      }
      return undefined;
    },
  };
}
