import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useMemo, useRef, useState } from 'react';
import { isTooLongToKeep } from '#contract/scoring/scoring-definitions';
import { orderWithChildren } from '#domain/scoring/rank/order-by-parent';
import { planRanking } from '#domain/scoring/cut/rank-plan';
import type { Unfinished } from '#usecases/scoring/write-ranking';
import type { Ended } from './apply-outcome';
import { ApplyOutcome } from './apply-outcome';
import { applyTexts as texts } from './apply-texts';
import { DryRunMoves } from './dry-run-moves';
import type { DryRun } from './jira-rank';
import { applyDryRun, goOnWriting, readWithChildren } from './jira-rank';
import type { WsjfPlace } from '../open-wsjf';
import type { Backlog } from '../use-backlog';
import type { Ranking } from '../use-ranking';
import { PanelFrame } from '../panel-frame';

/** What applying is at. */
type Phase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'writing'; readonly sent: number; readonly total: number }
  | { readonly kind: 'ended'; readonly outcome: Ended };

/** The dry run of writing the ranking to Jira: what would move, by how many requests; then the writing. */
export function ApplyPanel(props: {
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly ranking: Ranking;
  readonly onClose: () => void;
  /** Jira's order has changed: read it again. */
  readonly onWritten: () => void;
}) {
  const { place, backlog, ranking } = props;
  const { level } = backlog;
  const [phase, setPhase] = useState<Phase>({ kind: 'asking' });
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  const [withChildren, setWithChildren] = useState<DryRun | undefined>();
  const isStopped = useRef(false);

  const alone = useMemo<DryRun>(
    () => ({
      current: backlog.items.map(({ id }) => id),
      wanted: ranking.ranked.map(({ id }) => id),
    }),
    [backlog.items, ranking.ranked],
  );
  const dryRun = withChildren ?? alone;
  const plans = useMemo(() => planRanking(dryRun.current, dryRun.wanted), [dryRun]);
  const other = plans.chosen === plans.fewestMoves ? plans.wholeStretches : plans.fewestMoves;

  const isTooLong = isTooLongToKeep(dryRun.current);

  const readChildren = async (isWanted: boolean) => {
    if (!isWanted) {
      setWithChildren(undefined);
      return;
    }
    setPhase({ kind: 'reading' });
    const both = await readWithChildren(place);
    setKeys(new Map(both.map(({ id, key }) => [id, key])));
    setWithChildren({
      current: both.map(({ id }) => id),
      wanted: orderWithChildren(both, alone.wanted),
    });
    setPhase({ kind: 'asking' });
  };
  /** Writes the dry run, or the rest of it where it was stopped or broke off. */
  const write = (rest?: Unfinished) => {
    isStopped.current = false;
    const scope = { place, level, withChildren: withChildren !== undefined };
    setPhase({ kind: 'writing', sent: 0, total: plans.chosen.requests.length });
    const writing = {
      isStopped: () => isStopped.current,
      onProgress: (sent: number, total: number) => {
        setPhase({ kind: 'writing', sent, total });
      },
    };
    const ending =
      rest === undefined ? applyDryRun(scope, dryRun, writing) : goOnWriting(scope, rest, writing);
    ending.then(
      (outcome) => {
        setPhase({ kind: 'ended', outcome });
      },
      () => {
        setPhase({ kind: 'ended', outcome: { kind: 'unread' } });
      },
    );
  };

  return (
    <PanelFrame title={texts.title}>
      {phase.kind === 'ended' ? (
        <ApplyOutcome
          outcome={phase.outcome}
          place={place}
          level={level}
          keyOf={(id) => ranking.itemById.get(id)?.key ?? keys.get(id) ?? id}
          onGoOn={write}
          onClose={() => {
            props.onClose();
            props.onWritten();
          }}
        />
      ) : (
        <>
          <p>{plans.moved.size === 0 ? texts.nothing : texts.summary(plans.moved.size)}</p>
          <DryRunMoves dryRun={alone} ranking={ranking} />
          {ranking.scored < ranking.ranked.length && (
            <p className="wm-quiet">{texts.unscored(ranking.ranked.length - ranking.scored)}</p>
          )}
          {plans.moved.size > 0 && (
            <p className="wm-quiet">
              {texts.plans(
                texts.chosen(plans.chosen.moves, plans.chosen.requests.length),
                texts.other(texts.planNames[other.name], other.moves, other.requests.length),
              )}
            </p>
          )}
          {isTooLong && <p role="alert">{texts.refused.tooLong(dryRun.current.length)}</p>}
          {level === 'epic' && (
            <Checkbox
              label={phase.kind === 'reading' ? texts.readingChildren : texts.children}
              isChecked={withChildren !== undefined || phase.kind === 'reading'}
              isDisabled={phase.kind !== 'asking'}
              onChange={(event) => {
                readChildren(event.currentTarget.checked).catch(() => {
                  setPhase({ kind: 'ended', outcome: { kind: 'unread' } });
                });
              }}
            />
          )}
          {phase.kind === 'writing' ? (
            <div className="wm-buttons" role="status">
              <span>{texts.progress(phase.sent, phase.total)}</span>
              <Button
                onClick={() => {
                  isStopped.current = true;
                }}
              >
                {texts.stop}
              </Button>
            </div>
          ) : (
            <div className="wm-buttons">
              <Button
                appearance="primary"
                isDisabled={plans.moved.size === 0 || isTooLong || phase.kind !== 'asking'}
                onClick={() => {
                  write();
                }}
              >
                {texts.apply}
              </Button>
              <Button appearance="subtle" onClick={props.onClose}>
                {texts.cancel}
              </Button>
            </div>
          )}
        </>
      )}
    </PanelFrame>
  );
}
