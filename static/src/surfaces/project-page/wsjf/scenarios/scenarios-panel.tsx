import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { Scenario } from '#domain/scoring/cut/scenario';
import { comparePlaces, rankScenario } from '#domain/scoring/cut/scenario';
import { scenarioLimits } from '#domain/scoring/cut/scenario-record';
import { areSame, isUsable } from '#domain/scoring/rank/weights';
import { RefreshScores } from '../../../../scoring/refresh-scores';
import { methodIn } from '../open-wsjf';
import { PanelButtons } from '../panel-buttons';
import { PanelFrame } from '../panel-frame';
import type { PanelProps } from '../panels';
import { ProblemLine } from '../problem-line';
import { comparedIn } from '../use-ranking';
import { WeightsField } from '../weights-field';
import { scenarioTexts as texts } from './scenario-texts';
import { changesOf, numbersIn, useAdoption } from './use-adoption';
import { useMayChangeSettings } from './use-may-change-settings';
import type { Scenarios } from './use-scenarios';
import { newScenario, useScenarios } from './use-scenarios';

const changesShown = 20;

type ScenariosProps = Pick<PanelProps, 'place' | 'ranking' | 'book' | 'onReload'> & {
  readonly onClose: () => void;
};

/** Keeps sets of numbers and weights, compares one with the ranking, adopts it. */
export default function ScenariosPanel(props: ScenariosProps) {
  const { place } = props;
  const scenarios = useScenarios(place.project.id);
  const adoption = useAdoption(props, scenarios);
  const [opened, setOpened] = useState<string | undefined>();
  const compared = scenarios.all?.find(({ id }) => id === opened);
  const { reweighed } = adoption;
  return (
    <PanelFrame title={texts.title} onClose={props.onClose}>
      <p className="wm-quiet">{texts.lead}</p>
      <KeptScenarios scenarios={scenarios} canForget={place.canScore} onCompare={setOpened} />
      {compared !== undefined && (
        <Comparison {...props} scenario={compared} onAdopt={() => void adoption.adopt(compared)} />
      )}
      {adoption.isAdopted && <Adopted />}
      {reweighed !== undefined && (
        <RefreshScores
          projectKey={place.project.key}
          method={{ ...methodIn(place), weights: reweighed }}
          isStarted
        />
      )}
      <ProblemLine problem={adoption.problem ?? scenarios.problem} />
      {place.canScore ? (
        <NewScenario {...props} scenarios={scenarios} onKept={setOpened} />
      ) : (
        <PanelButtons closeLabel={texts.close} onClose={props.onClose} />
      )}
    </PanelFrame>
  );
}

/** Says that it is done, where the keyboard is once the button that did it is gone. */
function Adopted() {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <p role="status" tabIndex={-1} ref={line}>
      {texts.adopted}
    </p>
  );
}

/** Those that are kept, each to be compared or deleted. */
function KeptScenarios(props: {
  readonly scenarios: Scenarios;
  readonly canForget: boolean;
  readonly onCompare: (id: string) => void;
}) {
  const { all, change } = props.scenarios;
  if (all === undefined) return null;
  if (all.length === 0) return <p>{texts.none}</p>;
  return (
    <ul className="wm-scenarios">
      {all.map(({ id, name }) => (
        <li key={id}>
          {name}{' '}
          <button
            type="button"
            className="wm-link"
            aria-label={`${texts.compare} ${name}`}
            onClick={() => {
              props.onCompare(id);
            }}
          >
            {texts.compare}
          </button>{' '}
          {props.canForget && (
            <button
              type="button"
              className="wm-link"
              aria-label={`${texts.forget} ${name}`}
              onClick={() => void change({ type: 'forget', id })}
            >
              {texts.forget}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Keeps the numbers as they are, or weights to try. */
function NewScenario(
  props: ScenariosProps & {
    readonly scenarios: Scenarios;
    readonly onKept: (id: string) => void;
  },
) {
  const { place, ranking, book } = props;
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const [weights, setWeights] = useState(place.settings.weights);
  const isReweighing = !areSame(weights, place.settings.weights);
  const keep = async () => {
    const numbers = isReweighing ? {} : numbersIn(ranking, book);
    const scenario = newScenario(name.trim(), weights, numbers);
    if (!(await props.scenarios.change({ type: 'keep', scenario }))) return;
    setName('');
    // The button rests until there is another name.
    field.current?.focus();
    props.onKept(scenario.id);
  };
  return (
    <>
      <WeightsField legend={texts.weightsTitle} weights={weights} onChange={setWeights} />
      <label className="wm-weight">
        <span>{texts.name}</span>
        <input
          ref={field}
          type="text"
          maxLength={scenarioLimits.name}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      </label>
      <PanelButtons closeLabel={texts.close} onClose={props.onClose}>
        <Button isDisabled={name.trim() === '' || !isUsable(weights)} onClick={() => void keep()}>
          {isReweighing ? texts.keepWeights : texts.keep}
        </Button>
      </PanelButtons>
    </>
  );
}

/** What moves if the scenario were the ranking. */
function Comparison(
  props: Pick<PanelProps, 'place' | 'ranking' | 'book'> & {
    readonly scenario: Scenario;
    readonly onAdopt: () => void;
  },
) {
  const { scenario, ranking, book, place } = props;
  const items = comparedIn(ranking, book);
  const moved = comparePlaces(ranking.ranked, rankScenario(items, scenario));
  const changes = changesOf(scenario, ranking, book).length;
  const isReweighed = !areSame(scenario.weights, place.settings.weights);
  const mayReweigh = useMayChangeSettings(place.project.id);
  const mayAdopt = isReweighed ? mayReweigh : true;
  return (
    <div role="status">
      <p>{texts.compared(scenario.name, moved.length)}</p>
      <ul className="wm-moves">
        {moved.slice(0, changesShown).map(({ id, from, to }) => (
          <li key={id}>{texts.change(ranking.itemById.get(id)?.key ?? '', from, to)}</li>
        ))}
        {moved.length > changesShown && (
          <li className="wm-quiet">{texts.more(moved.length - changesShown)}</li>
        )}
      </ul>
      {place.canScore && mayAdopt === false && <p className="wm-quiet">{texts.whoMayAdopt}</p>}
      {place.canScore && mayAdopt === true && (changes > 0 || isReweighed) && (
        <Button onClick={props.onAdopt}>{texts.adopt(changes, isReweighed)}</Button>
      )}
    </div>
  );
}
