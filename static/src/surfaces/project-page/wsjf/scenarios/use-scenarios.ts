import { useEffect, useMemo, useState } from 'react';
import { parseScenarioState } from '#contract/scoring/scenario-state';
import type { Problem } from '#domain/problem';
import type { Scenario } from '#domain/scoring/cut/scenario';
import type { ScenarioChange } from '#domain/scoring/cut/scenario-record';
import type { Weights } from '#domain/scoring/rank/weights';
import { backend } from '../../../../bridge/backend';
import { newClientId } from '../change-settings';
import { scenarioTexts as texts } from './scenario-texts';

/** The scenarios of a project, and ways to change them. */
export type Scenarios = {
  /** Undefined until they are read. */
  readonly all: readonly Scenario[] | undefined;
  readonly problem: Pick<Problem, 'message' | 'remedy'> | undefined;
  /** Answers whether it was kept. */
  readonly change: (change: ScenarioChange) => Promise<boolean>;
};

/** Reads the scenarios of a project. */
export function useScenarios(projectId: string): Scenarios {
  const [all, setAll] = useState<readonly Scenario[] | undefined>();
  const [problem, setProblem] = useState<Scenarios['problem']>();
  const client = useMemo(() => ({ id: newClientId(), seq: 0 }), []);
  const take = (json: unknown) => {
    const state = parseScenarioState(json);
    if (state.ok) setAll(state.value.scenarios);
    else setProblem(state.error);
  };
  useEffect(() => {
    void backend('record.read', { kind: 'scenarios', subjectId: projectId }).then(
      (answer) => {
        if (answer.ok) take(answer.value.state);
        else setProblem(answer.error);
      },
      () => {
        setProblem({ message: texts.unread, remedy: '' });
      },
    );
  }, [projectId]);
  return {
    all,
    problem,
    async change(change) {
      client.seq += 1;
      const operation = { clientId: client.id, seq: client.seq, change };
      const answer = await backend('record.apply', {
        kind: 'scenarios',
        subjectId: projectId,
        operations: [operation],
      }).catch(() => undefined);
      if (answer?.ok !== true) {
        setProblem(answer?.error ?? { message: texts.broken, remedy: '' });
        return false;
      }
      const refusal = answer.value.outcomes[0]?.problem;
      setProblem(refusal);
      take(answer.value.state);
      return refusal === undefined;
    },
  };
}

/** A scenario of the numbers as they are, or of other weights alone. */
export const newScenario = (
  name: string,
  weights: Weights,
  changed: Scenario['changed'],
): Scenario => ({ id: newClientId().replaceAll(/[^a-z0-9]/g, ''), name, weights, changed });
