import { useState } from 'react';
import type { Problem } from '#domain/problem';
import type { IssueId } from '#domain/issue/issue';
import type { Scenario } from '#domain/scoring/cut/scenario';
import { scenarioLimits } from '#domain/scoring/cut/scenario-record';
import type { Weights } from '#domain/scoring/rank/weights';
import { areSame } from '#domain/scoring/rank/weights';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import { setScoring } from '../change-settings';
import type { PanelProps } from '../panels';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { adoptScenario } from './adopt-scenario';
import { scenarioTexts as texts } from './scenario-texts';
import type { Scenarios } from './use-scenarios';
import { newScenario } from './use-scenarios';

/** Taking a scenario as the ranking, and how that went. */
export type Adoption = {
  readonly adopt: (scenario: Scenario) => Promise<void>;
  readonly isAdopted: boolean;
  /** The weights that the project has since, where they were taken too: scores follow them. */
  readonly reweighed: Weights | undefined;
  readonly problem: Pick<Problem, 'message' | 'remedy'> | undefined;
};

/** Adopts scenarios; what was before is kept as one first. */
export function useAdoption(
  { place, ranking, book, onReload }: Pick<PanelProps, 'place' | 'ranking' | 'book' | 'onReload'>,
  scenarios: Scenarios,
): Adoption {
  const { project, settings } = place;
  const [isAdopted, setAdopted] = useState(false);
  const [reweighed, setReweighed] = useState<Weights | undefined>();
  const [problem, setProblem] = useState<Adoption['problem']>();

  const takeWeights = async (weights: Weights): Promise<boolean> => {
    const set = await setScoring(project.id, { weights }).catch(() => undefined);
    if (set?.ok === true) setReweighed(weights);
    else setProblem(set?.error ?? { message: texts.broken, remedy: '' });
    return set?.ok === true;
  };
  return {
    isAdopted,
    reweighed,
    problem,
    async adopt(scenario) {
      const before = newScenario(
        texts.before(scenario.name).slice(0, scenarioLimits.name),
        settings.weights,
        numbersIn(ranking, book),
      );
      const isReweighed = !areSame(scenario.weights, settings.weights);
      const isTaken = await adoptScenario({
        keepBefore: () => scenarios.change({ type: 'keep', scenario: before }),
        forgetBefore: () => scenarios.change({ type: 'forget', id: before.id }),
        takeWeights: () => (isReweighed ? takeWeights(scenario.weights) : Promise.resolve(true)),
        takeNumbers: () => {
          for (const { id, column, value } of changesOf(scenario, ranking, book))
            book.set({ id, column, value, why: texts.why(scenario.name) });
          book.flush();
        },
      });
      if (!isTaken) return;
      setAdopted(true);
      onReload();
    },
  };
}

/** The numbers of the best places, as many as a scenario holds. */
export const numbersIn = (ranking: Ranking, book: ScoreBook): Scenario['changed'] =>
  Object.fromEntries(
    ranking.ranked
      .slice(0, Math.min(ranking.scored, scenarioLimits.items))
      .map(({ id }) => [id, book.valuesOf(id)]),
  );

/** The numbers that the scenario has otherwise than the ranking, as far as this person sees them. */
export const changesOf = (
  { changed }: Scenario,
  ranking: Ranking,
  book: ScoreBook,
): readonly { readonly id: IssueId; readonly column: ScoreColumn; readonly value: number }[] =>
  Object.entries(changed).flatMap(([id, values]) =>
    ranking.itemById.has(id)
      ? scoreColumns.flatMap((column) => {
          const value = values[column];
          return value === undefined || value === book.valuesOf(id)[column]
            ? []
            : [{ id, column, value }];
        })
      : [],
  );
