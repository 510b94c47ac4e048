import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { isScale, scalePresets } from '#domain/scoring/scale/scale';
import { isUsable } from '#domain/scoring/rank/weights';
import { RefreshScores } from '../../../../scoring/refresh-scores';
import type { WsjfPlace } from '../open-wsjf';
import { methodIn } from '../open-wsjf';
import { PanelButtons } from '../panel-buttons';
import { PanelFrame } from '../panel-frame';
import { ProblemLine } from '../problem-line';
import type { ScoreBook } from '../score-book';
import { WeightsField } from '../weights-field';
import { scaleTexts as texts } from './scale-texts';
import type { ScaleChange } from './use-scale-change';
import { useScaleChange } from './use-scale-change';

/** Changes the scale and the weights of a project; says before it saves how many numbers that changes. */
export default function ScalePanel(props: {
  readonly place: WsjfPlace;
  readonly book: ScoreBook;
  readonly onReload: () => void;
  readonly onClose: () => void;
}) {
  const { place } = props;
  const change = useScaleChange(place, props.book);
  const { scale, weights } = change;
  const [isFollowing, setFollowing] = useState(false);
  const end = () => {
    props.onReload();
    props.onClose();
  };
  const save = async () => {
    if (!(await change.save())) return;
    if (change.isReweighed) setFollowing(true);
    else end();
  };

  if (isFollowing)
    return (
      <PanelFrame title={texts.title} onClose={end}>
        <p className="wm-quiet">{texts.following}</p>
        <RefreshScores
          projectKey={place.project.key}
          method={{ ...methodIn(place), scale, weights }}
          isStarted
          onDone={end}
        />
        <PanelButtons closeLabel={texts.close} onClose={end} />
      </PanelFrame>
    );

  return (
    <PanelFrame title={texts.title} onClose={props.onClose}>
      <p className="wm-quiet">{change.mayChange === false ? texts.viewer : texts.lead}</p>
      <fieldset className="wm-plain" disabled={change.mayChange !== true}>
        <ScaleFields typed={change.typed} onType={change.type} />
        <WeightsField legend={texts.weights} weights={weights} onChange={change.weigh} />
      </fieldset>
      <p role="status">{dryRunOf(change)}</p>
      <ProblemLine problem={change.problem} />
      <PanelButtons closeLabel={texts.close} onClose={props.onClose}>
        {change.mayChange === true && (
          <Button appearance="primary" isDisabled={!change.canSave} onClick={() => void save()}>
            {texts.save}
          </Button>
        )}
      </PanelButtons>
    </PanelFrame>
  );
}

/** What saving would change, or why it cannot be saved. */
function dryRunOf(change: ScaleChange): string {
  const { scale, remapped, isRead } = change;
  const said = [
    ...(!isRead && change.problem === undefined ? [texts.reading] : []),
    ...(isScale(scale) ? [] : [texts.wrongScale]),
    ...(isUsable(change.weights) ? [] : [texts.wrongWeights]),
    ...(change.isRescaled && isScale(scale) && isRead
      ? [texts.dryRun(remapped.length, new Set(remapped.map(({ id }) => id)).size)]
      : []),
    ...(change.isReweighed && isRead ? [texts.reweigh(change.scored)] : []),
  ];
  return said.join(' ');
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
