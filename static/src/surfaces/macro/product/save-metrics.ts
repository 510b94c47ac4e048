import { parseMetricState } from '#contract/product/metric-state';
import type { Problem } from '#domain/problem';
import type { MetricChange, MetricState } from '#domain/product/metric-record';
import { answered, backend } from '../../../bridge/backend';
import { productTexts } from './product-texts';

/** The product metrics after a change, and why it was not made where it was not. */
export type Saved = { readonly state?: MetricState; readonly problem?: Problem };

/** A change under a name of its own: sent twice, it is made once. */
export type NamedChange = { readonly clientId: string; readonly change: MetricChange };

/** Names a change. */
export const nameChange = (change: MetricChange): NamedChange => ({
  clientId: crypto.randomUUID(),
  change,
});

/** Makes one change of a project’s product metrics. */
export async function saveMetrics(
  projectId: string,
  { clientId, change }: NamedChange,
): Promise<Saved> {
  const answer = await answered(
    backend('record.apply', {
      ...{ kind: 'metrics', subjectId: projectId },
      operations: [{ clientId, seq: 1, change }],
    }),
  );
  if (!answer.ok) return { problem: inOwnTime(answer.error) };
  const state = parseMetricState(answer.value.state);
  const problem = answer.value.outcomes[0]?.problem;
  return {
    ...(state.ok ? { state: state.value } : {}),
    ...(problem === undefined ? {} : { problem }),
  };
}

/** What is saved by pressing a button goes on when it is pressed again, and not by itself. */
const inOwnTime = (problem: Problem): Problem =>
  problem.code === 'TRY_LATER' ? { ...problem, remedy: productTexts.pressAgain } : problem;

/** The product metrics of a project as they are kept; whether this person may change them. */
export async function readMetrics(
  projectId: string,
): Promise<
  { readonly state: MetricState; readonly mayChange: boolean } | { readonly problem: Problem }
> {
  const answer = await answered(backend('record.read', { kind: 'metrics', subjectId: projectId }));
  if (!answer.ok) return { problem: answer.error };
  const state = parseMetricState(answer.value.state);
  if (!state.ok) return { problem: state.error };
  return { state: state.value, mayChange: answer.value.abilities.includes('administer') };
}
