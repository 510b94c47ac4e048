import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import { isScale, scalePresets } from '#domain/scoring/scale/scale';
import { areSame, isUsable } from '#domain/scoring/rank/weights';
import { RefreshScores } from '../../../../scoring/refresh-scores';
import type { WsjfPlace } from '../open-wsjf';
import { methodIn } from '../open-wsjf';
import { PanelButtons } from '../panel-buttons';
import { PanelFrame } from '../panel-frame';
import { ProblemLine } from '../problem-line';
import type { ScoreBook } from '../score-book';
import { WeightsField } from '../weights-field';
import { scaleTexts as texts } from './scale-texts';
import type { Saved, ScaleChange } from './use-scale-change';
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
  const { weights, saved } = change;
  const [isUndone, setUndone] = useState(false);
  const save = async () => {
    const isPlain = change.remapped.length === 0 && !change.isReweighed;
    if (!(await change.save())) return;
    props.onReload();
    if (isPlain) props.onClose();
  };
  const undo = async () => {
    if (!(await change.takeBack())) return;
    setUndone(true);
    props.onReload();
  };

  if (saved !== undefined)
    return (
      <PanelFrame title={texts.title} onClose={props.onClose}>
        <SavedChange
          key={String(isUndone)}
          projectKey={place.project.key}
          method={{ ...methodIn(place), ...(isUndone ? saved.before : saved.after) }}
          saved={saved}
          said={isUndone ? texts.undone : texts.saved(saved.remapped.length)}
          onDone={saved.remapped.length === 0 ? props.onClose : undefined}
        />
        <ProblemLine problem={change.problem} />
        <PanelButtons closeLabel={texts.close} onClose={props.onClose}>
          {saved.remapped.length > 0 && !isUndone && (
            <Button onClick={() => void undo()}>{texts.undo}</Button>
          )}
        </PanelButtons>
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

/** What was saved or taken back; search follows where weights are others. */
function SavedChange(props: {
  readonly projectKey: string;
  readonly method: ScoringMethod;
  readonly saved: Saved;
  readonly said: string;
  readonly onDone: (() => void) | undefined;
}) {
  const { before, after, remapped } = props.saved;
  const [isFollowing, setFollowing] = useState(!areSame(before.weights, after.weights));
  return (
    <>
      {remapped.length > 0 && <p role="status">{props.said}</p>}
      {isFollowing && (
        <>
          <p className="wm-quiet">{texts.following}</p>
          <RefreshScores
            projectKey={props.projectKey}
            method={props.method}
            isStarted
            onDone={() => {
              setFollowing(false);
              props.onDone?.();
            }}
          />
        </>
      )}
    </>
  );
}

/** What saving would change, or why it cannot be saved. */
function dryRunOf(change: ScaleChange): string {
  const { scale, remapped, isRead } = change;
  const said = [
    ...(!isRead && change.problem === undefined ? [texts.reading] : []),
    ...(isScale(scale) ? [] : [texts.wrongScale]),
    ...(change.isRescaled && isScale(scale) && isRead
      ? [texts.dryRun(remapped.length, new Set(remapped.map(({ id }) => id)).size)]
      : []),
    ...(change.isKeptFromNumbers ? [texts.needsScoring] : []),
    ...(change.isReweighed && isUsable(change.weights) && isRead
      ? [texts.reweigh(change.scored)]
      : []),
  ];
  return said.join(' ');
}

/** A scale by its name, or by numbers of one's own. */
function ScaleFields(props: { readonly typed: string; readonly onType: (typed: string) => void }) {
  const { typed, onType } = props;
  const preset = scalePresets.find(({ values }) => values.join(' ') === typed);
  const [isOwn, setOwn] = useState(preset === undefined);
  return (
    <>
      <label className="wm-weight">
        <span>{texts.scale}</span>
        <select
          value={isOwn ? '' : (preset?.id ?? '')}
          onChange={(event) => {
            const chosen = scalePresets.find(({ id }) => id === event.currentTarget.value);
            setOwn(chosen === undefined);
            // Whoever writes their own begins with the numbers there are.
            if (chosen !== undefined) onType(chosen.values.join(' '));
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
      {isOwn && (
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
      )}
    </>
  );
}
