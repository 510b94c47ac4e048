import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isTooLongToKeep } from '#contract/scoring-definitions';
import { findShifts } from '#domain/scoring/moves';
import { orderWithChildren } from '#domain/scoring/order-by-parent';
import { planRanking } from '#domain/scoring/rank-plan';
import type { RankOutcome } from '#usecases/scoring/write-ranking';
import { ApplyOutcome } from './apply-outcome';
import { applyTexts as texts } from './apply-texts';
import { DryRunMoves } from './dry-run-moves';
import type { DryRun } from './jira-rank';
import { applyDryRun, readWithChildren } from './jira-rank';
import type { WsjfPlace } from './open-wsjf';
import type { Backlog } from './use-backlog';
import type { Ranking } from './use-ranking';

/** What applying is at. */
type Phase =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'writing'; readonly sent: number; readonly total: number }
  | { readonly kind: 'ended'; readonly outcome: RankOutcome | { readonly kind: 'failed' } };

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
  const [withChildren, setWithChildren] = useState<DryRun | undefined>();
  const isStopped = useRef(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

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

  const isTooLong = isTooLongToKeep(dryRun.current, dryRun.wanted);

  const readChildren = async (isWanted: boolean) => {
    if (!isWanted) {
      setWithChildren(undefined);
      return;
    }
    setPhase({ kind: 'reading' });
    const both = await readWithChildren(place);
    setWithChildren({
      current: both.map(({ id }) => id),
      wanted: orderWithChildren(both, alone.wanted),
    });
    setPhase({ kind: 'asking' });
  };
  const apply = () => {
    isStopped.current = false;
    const scope = { place, level, withChildren: withChildren !== undefined };
    setPhase({ kind: 'writing', sent: 0, total: plans.chosen.requests.length });
    applyDryRun(scope, dryRun, {
      isStopped: () => isStopped.current,
      onProgress: (sent, total) => {
        setPhase({ kind: 'writing', sent, total });
      },
    }).then(
      (outcome) => {
        setPhase({ kind: 'ended', outcome });
      },
      () => {
        setPhase({ kind: 'ended', outcome: { kind: 'failed' } });
      },
    );
  };

  return (
    <section className="wm-apply-panel" aria-labelledby="wm-apply-title">
      <h2 id="wm-apply-title" className="wm-subtitle" tabIndex={-1} ref={heading}>
        {texts.title}
      </h2>
      {phase.kind === 'ended' ? (
        <ApplyOutcome
          outcome={phase.outcome}
          place={place}
          level={level}
          keyOf={(id) => ranking.itemById.get(id)?.key ?? id}
          onClose={() => {
            props.onClose();
            props.onWritten();
          }}
        />
      ) : (
        <>
          <p>{plans.moved.size === 0 ? texts.nothing : texts.summary(plans.moved.size)}</p>
          <DryRunMoves
            shifts={findShifts(alone.current, alone.wanted)}
            moved={planRanking(alone.current, alone.wanted).moved}
            dryRun={alone}
            ranking={ranking}
          />
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
              isChecked={withChildren !== undefined}
              isDisabled={phase.kind !== 'asking'}
              onChange={(event) => {
                void readChildren(event.currentTarget.checked);
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
                onClick={apply}
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
    </section>
  );
}
