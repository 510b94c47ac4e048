import Button from '@atlaskit/button/new';
import { Checkbox } from '@atlaskit/checkbox';
import { isTooLongToKeep } from '#contract/scoring/scoring-definitions';
import { PanelButtons } from '../panel-buttons';
import { PanelFrame } from '../panel-frame';
import type { WsjfPlace } from '../open-wsjf';
import type { Backlog } from '../use-backlog';
import type { Ranking } from '../use-ranking';
import { ApplyOutcome } from './apply-outcome';
import { applyTexts as texts } from './apply-texts';
import { DryRunMoves } from './dry-run-moves';
import type { Applying } from './use-apply';
import { useApply } from './use-apply';

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
  const applying = useApply(place, backlog, ranking);
  const { phase } = applying;
  const leaveEnded = () => {
    props.onClose();
    props.onWritten();
  };
  return (
    <PanelFrame
      title={texts.title}
      opener="#wm-apply-open"
      onClose={
        { asking: props.onClose, reading: props.onClose, writing: undefined, ended: leaveEnded }[
          phase.kind
        ]
      }
    >
      {phase.kind === 'ended' ? (
        <ApplyOutcome
          outcome={phase.outcome}
          place={place}
          level={backlog.level}
          keyOf={applying.keyOf}
          onGoOn={applying.write}
          onClose={leaveEnded}
        />
      ) : (
        <>
          <WhatMoves applying={applying} ranking={ranking} />
          {backlog.level === 'epic' && (
            <Checkbox
              label={phase.kind === 'reading' ? texts.readingChildren : texts.children}
              isChecked={applying.isWithChildren}
              isDisabled={phase.kind !== 'asking'}
              onChange={(event) => {
                applying.takeChildren(event.currentTarget.checked);
              }}
            />
          )}
          <ApplyButtons applying={applying} onClose={props.onClose} />
        </>
      )}
    </PanelFrame>
  );
}

/** The moves, and what both plans would take. */
function WhatMoves({ applying, ranking }: { applying: Applying; ranking: Ranking }) {
  const { plans, dryRun } = applying;
  const other = plans.chosen === plans.fewestMoves ? plans.wholeStretches : plans.fewestMoves;
  const unscored = ranking.ranked.length - ranking.scored;
  return (
    <>
      <p>{plans.moved.size === 0 ? texts.nothing : texts.summary(plans.moved.size)}</p>
      <DryRunMoves dryRun={applying.alone} ranking={ranking} />
      {unscored > 0 && <p className="wm-quiet">{texts.unscored(unscored)}</p>}
      {plans.moved.size > 0 && (
        <p className="wm-quiet">
          {texts.plans(
            texts.chosen(plans.chosen.moves, plans.chosen.requests.length),
            texts.other(texts.planNames[other.name], other.moves, other.requests.length),
          )}
        </p>
      )}
      {isTooLongToKeep(dryRun.current) && (
        <p role="alert">{texts.refused.tooLong(dryRun.current.length)}</p>
      )}
    </>
  );
}

/** Apply or leave it; while it is written, how far it is and how to stop it. */
function ApplyButtons({ applying, onClose }: { applying: Applying; onClose: () => void }) {
  const { phase, plans, dryRun } = applying;
  if (phase.kind === 'writing')
    return (
      <div className="wm-buttons" role="status">
        <span>{texts.progress(phase.sent, phase.total)}</span>
        <Button onClick={applying.stop}>{texts.stop}</Button>
      </div>
    );
  const isHeld = isTooLongToKeep(dryRun.current) || phase.kind !== 'asking';
  return (
    <PanelButtons closeLabel={texts.cancel} onClose={onClose}>
      <Button
        appearance="primary"
        isDisabled={plans.moved.size === 0 || isHeld}
        onClick={() => {
          applying.write();
        }}
      >
        {texts.apply}
      </Button>
    </PanelButtons>
  );
}
