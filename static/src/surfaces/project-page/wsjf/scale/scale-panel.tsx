import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { Problem } from '#domain/problem';
import { remapScores } from '#domain/scoring/scale/remap-scores';
import { isScale, scalePresets } from '#domain/scoring/scale/scale';
import { isUsable } from '#domain/scoring/rank/weights';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { loadBacklog } from '#usecases/scoring/load-backlog';
import { asViewer } from '../../../../bridge/request';
import { RefreshScores } from '../../../../scoring/refresh-scores';
import { mayChangeSettings, setScoring } from '../change-settings';
import type { WsjfPlace } from '../open-wsjf';
import { backlogPorts, jqlOfBoth, methodIn } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import { WeightsField } from '../weights-field';
import { scaleTexts as texts } from './scale-texts';
import { PanelFrame } from '../panel-frame';

const readScale = (text: string): readonly number[] =>
  text
    .split(/[\s;]+/)
    .filter((part) => part !== '')
    .map(Number);

const noAnswer: Pick<Problem, 'message' | 'remedy'> = { message: texts.broken, remedy: '' };

/** What the panel stands on: all that is ranked, and whether this person may change how. */
function useRankedItems(place: WsjfPlace) {
  const [items, setItems] = useState<readonly BacklogItem[] | undefined>();
  const [mayChange, setMayChange] = useState<boolean | undefined>();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    let isGone = false;
    void Promise.all([
      loadBacklog(jqlOfBoth(place), backlogPorts(asViewer, place)),
      mayChangeSettings(place.project.id),
    ]).then(
      ([loaded, may]) => {
        if (isGone) return;
        setItems(loaded);
        setMayChange(may);
      },
      () => {
        if (!isGone) setBroken(true);
      },
    );
    return () => {
      isGone = true;
    };
  }, [place]);
  return { items, mayChange, isBroken };
}

/** Changes the scale and the weights of a project; says before it saves how many numbers that changes. */
export default function ScalePanel(props: {
  readonly place: WsjfPlace;
  readonly book: ScoreBook;
  readonly onReload: () => void;
  readonly onClose: () => void;
}) {
  const { place, book } = props;
  const { project, settings } = place;
  const [typed, setTyped] = useState(settings.scale.join(' '));
  const [weights, setWeights] = useState(settings.weights);
  const [isSaved, setSaved] = useState(false);
  const [refusal, setRefusal] = useState<Pick<Problem, 'message' | 'remedy'> | undefined>();
  const { items, mayChange, isBroken } = useRankedItems(place);
  const problem = refusal ?? (isBroken ? noAnswer : undefined);

  const scale = readScale(typed);
  const isRescaled = scale.join(' ') !== settings.scale.join(' ');
  const isReweighed = JSON.stringify(weights) !== JSON.stringify(settings.weights);
  const isRight = isScale(scale) && isUsable(weights);
  const remapped =
    isRescaled && isScale(scale) && items !== undefined
      ? remapScores(items, methodIn(place), scale).filter(
          ({ column }) => settings.fields[column] === undefined,
        )
      : [];
  const scored = items?.filter(({ values }) => Object.keys(values).length === 4) ?? [];

  const end = () => {
    props.onReload();
    props.onClose();
  };
  const save = async () => {
    const parts = {
      ...(isRescaled ? { scale: [...scale] } : {}),
      ...(isReweighed ? { weights: { ...weights } } : {}),
    };
    const set = await setScoring(project.id, parts).catch(() => undefined);
    if (set?.ok !== true) {
      setRefusal(set?.error ?? noAnswer);
      return;
    }
    for (const { id, column, value } of remapped) book.set({ id, column, value, why: texts.why });
    book.flush();
    if (isReweighed) setSaved(true);
    else end();
  };

  if (isSaved)
    return (
      <PanelFrame title={texts.title}>
        <p className="wm-quiet">{texts.following}</p>
        <RefreshScores
          projectKey={project.key}
          method={{ ...methodIn(place), scale, weights }}
          isStarted
          onDone={end}
        />
        <div className="wm-buttons">
          <Button appearance="subtle" onClick={end}>
            {texts.close}
          </Button>
        </div>
      </PanelFrame>
    );

  return (
    <PanelFrame title={texts.title}>
      <p className="wm-quiet">{mayChange === false ? texts.viewer : texts.lead}</p>
      <fieldset className="wm-plain" disabled={mayChange !== true}>
        <ScaleFields typed={typed} onType={setTyped} />
        <WeightsField legend={texts.weights} weights={weights} onChange={setWeights} />
      </fieldset>
      <p role="status">
        {items === undefined && problem === undefined && texts.reading}
        {!isScale(scale) && texts.wrongScale} {!isUsable(weights) && texts.wrongWeights}{' '}
        {isRescaled &&
          isScale(scale) &&
          items !== undefined &&
          texts.dryRun(remapped.length, new Set(remapped.map(({ id }) => id)).size)}{' '}
        {isReweighed && items !== undefined && texts.reweigh(scored.length)}
      </p>
      {problem !== undefined && (
        <p role="alert" className="wm-problem">
          {problem.message} {problem.remedy}
        </p>
      )}
      <div className="wm-buttons">
        {mayChange === true && (
          <Button
            appearance="primary"
            isDisabled={!isRight || items === undefined || (!isRescaled && !isReweighed)}
            onClick={() => void save()}
          >
            {texts.save}
          </Button>
        )}
        <Button appearance="subtle" onClick={props.onClose}>
          {texts.close}
        </Button>
      </div>
    </PanelFrame>
  );
}

/** A scale by its name, or by numbers of one's own. */
function ScaleFields(props: { readonly typed: string; readonly onType: (typed: string) => void }) {
  const { typed, onType } = props;
  return (
    <>
      <label className="wm-weight">
        <span>{texts.scale}</span>
        <select
          value={scalePresets.find(({ values }) => values.join(' ') === typed)?.id ?? ''}
          onChange={(event) => {
            const preset = scalePresets.find(({ id }) => id === event.currentTarget.value);
            onType(preset === undefined ? '' : preset.values.join(' '));
          }}
        >
          {scalePresets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value="">{texts.custom}</option>
        </select>
      </label>
      <label className="wm-weight">
        <span>{texts.own}</span>
        <input
          type="text"
          value={typed}
          onChange={(event) => {
            onType(event.currentTarget.value);
          }}
        />
      </label>
    </>
  );
}
