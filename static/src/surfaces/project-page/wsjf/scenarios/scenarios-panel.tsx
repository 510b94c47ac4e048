import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Problem } from '#domain/problem';
import type { Scenario } from '#domain/scoring/cut/scenario';
import { comparePlaces, rankScenario } from '#domain/scoring/cut/scenario';
import { scenarioLimits } from '#domain/scoring/cut/scenario-record';
import { scoreColumns } from '#domain/scoring/score-column';
import type { Weights } from '#domain/scoring/rank/weights';
import { isUsable } from '#domain/scoring/rank/weights';
import { RefreshScores } from '../../../../scoring/refresh-scores';
import { setScoring } from '../change-settings';
import type { WsjfPlace } from '../open-wsjf';
import { methodIn } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { comparedIn } from '../use-ranking';
import { WeightsField } from '../weights-field';
import { scenarioTexts as texts } from './scenario-texts';
import { newScenario, useScenarios } from './use-scenarios';
import { PanelFrame } from '../panel-frame';

const changesShown = 20;

/** Keeps sets of numbers and weights, compares one with the ranking, adopts it. */
export default function ScenariosPanel(props: {
  readonly place: WsjfPlace;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly onReload: () => void;
  readonly onClose: () => void;
}) {
  const { place, ranking, book } = props;
  const { project, settings } = place;
  const scenarios = useScenarios(project.id);
  const [name, setName] = useState('');
  const [weights, setWeights] = useState(settings.weights);
  const [opened, setOpened] = useState<string | undefined>();
  const [refusal, setRefusal] = useState<Problem | undefined>();
  const [isAdopted, setAdopted] = useState(false);
  const [reweighed, setReweighed] = useState<Weights | undefined>();
  const compared = scenarios.all.find(({ id }) => id === opened);
  const problem = refusal ?? scenarios.problem;
  const numbersNow = (): Scenario['changed'] =>
    Object.fromEntries(
      ranking.ranked
        .slice(0, Math.min(ranking.scored, scenarioLimits.items))
        .map(({ id }) => [id, book.valuesOf(id)]),
    );
  const keep = async (scenario: Scenario) => {
    if (await scenarios.change({ type: 'keep', scenario })) {
      setName('');
      setOpened(scenario.id);
    }
  };
  const isReweighing = JSON.stringify(weights) !== JSON.stringify(settings.weights);

  const adopt = async (scenario: Scenario) => {
    const before = texts.before(scenario.name).slice(0, scenarioLimits.name);
    const isKept = await scenarios.change({
      type: 'keep',
      scenario: newScenario(before, settings.weights, numbersNow()),
    });
    if (!isKept) return;
    if (JSON.stringify(scenario.weights) !== JSON.stringify(settings.weights)) {
      const set = await setScoring(project.id, { weights: scenario.weights }).catch(
        () => undefined,
      );
      if (set?.ok !== true) {
        setRefusal(set?.error);
        return;
      }
      setReweighed(scenario.weights);
    }
    for (const { id, column, value } of changesOf(scenario, ranking, book))
      book.set({ id, column, value, why: texts.why(scenario.name) });
    book.flush();
    setAdopted(true);
    props.onReload();
  };

  return (
    <PanelFrame title={texts.title}>
      <p className="wm-quiet">{texts.lead}</p>
      {scenarios.all.length === 0 && <p>{texts.none}</p>}
      <ul className="wm-scenarios">
        {scenarios.all.map((scenario) => (
          <li key={scenario.id}>
            {scenario.name}{' '}
            <button
              type="button"
              className="wm-link"
              aria-label={`${texts.compare} ${scenario.name}`}
              onClick={() => {
                setOpened(scenario.id);
              }}
            >
              {texts.compare}
            </button>{' '}
            {place.canScore && (
              <button
                type="button"
                className="wm-link"
                aria-label={`${texts.forget} ${scenario.name}`}
                onClick={() => void scenarios.change({ type: 'forget', id: scenario.id })}
              >
                {texts.forget}
              </button>
            )}
          </li>
        ))}
      </ul>
      {compared !== undefined && (
        <Comparison
          scenario={compared}
          {...{ ranking, book, place }}
          onAdopt={() => void adopt(compared)}
        />
      )}
      {isAdopted && <p role="status">{texts.adopted}</p>}
      {reweighed !== undefined && (
        <RefreshScores
          projectKey={project.key}
          method={{ ...methodIn(place), weights: reweighed }}
          isStarted
        />
      )}
      {problem !== undefined && (
        <p role="alert" className="wm-problem">
          {problem.message} {problem.remedy}
        </p>
      )}
      {place.canScore && (
        <>
          <WeightsField legend={texts.weightsTitle} weights={weights} onChange={setWeights} />
          <label className="wm-weight">
            <span>{texts.name}</span>
            <input
              type="text"
              maxLength={scenarioLimits.name}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
          </label>
        </>
      )}
      <div className="wm-buttons">
        {place.canScore && (
          <Button
            isDisabled={name.trim() === '' || !isUsable(weights)}
            onClick={() =>
              void keep(newScenario(name.trim(), weights, isReweighing ? {} : numbersNow()))
            }
          >
            {isReweighing ? texts.keepWeights : texts.keep}
          </Button>
        )}
        <Button appearance="subtle" onClick={props.onClose}>
          {texts.close}
        </Button>
      </div>
    </PanelFrame>
  );
}

/** What moves if the scenario were the ranking. */
function Comparison(props: {
  readonly scenario: Scenario;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly place: WsjfPlace;
  readonly onAdopt: () => void;
}) {
  const { scenario, ranking, book, place } = props;
  const items = comparedIn(ranking, book);
  const moved = comparePlaces(ranking.ranked, rankScenario(items, scenario));
  const changes = changesOf(scenario, ranking, book).length;
  const isReweighed = JSON.stringify(scenario.weights) !== JSON.stringify(place.settings.weights);
  return (
    <div role="status">
      <p>{texts.compared(scenario.name, moved.length)}</p>
      <ul className="wm-moves">
        {moved.slice(0, changesShown).map(({ id, from, to }) => (
          <li key={id}>{texts.change(ranking.itemById.get(id)?.key ?? '', from, to)}</li>
        ))}
      </ul>
      {place.canScore && (changes > 0 || isReweighed) && (
        <Button onClick={props.onAdopt}>{texts.adopt(changes, isReweighed)}</Button>
      )}
    </div>
  );
}

/** The numbers that the scenario has otherwise than the ranking, as far as this person sees them. */
function changesOf({ changed }: Scenario, ranking: Ranking, book: ScoreBook) {
  return Object.entries(changed).flatMap(([id, values]) =>
    ranking.itemById.has(id)
      ? scoreColumns.flatMap((column) => {
          const value = values[column];
          return value === undefined || value === book.valuesOf(id)[column]
            ? []
            : [{ id, column, value }];
        })
      : [],
  );
}
