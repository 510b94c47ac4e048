import { Suspense, useEffect, useState } from 'react';
import { latePart } from '../../components/late-part';
import type { Check, ReadinessReport } from '#domain/readiness/judge/check-readiness';
import { isLeft } from '#domain/readiness/judge/check-readiness';
import type { ReadinessSource } from '#domain/readiness/status/readiness-source';
import { SaveStatusText } from '../../components/save-status';
import { CheckLine } from './check-line';
import { Footer } from './footer';
import { MetChecks } from './met-checks';
import type { OpenedPanel } from './open-panel';
import { QuietLine } from './quiet-line';
import { texts } from './texts';
import { useCriteriaWord } from './use-criteria-word';
import type { LiveReadiness } from './use-readiness';
import { useReadiness } from './use-readiness';
import { WaivedLine } from './waived-line';

const QuestionForm = latePart(() => import('./question-form'));

/** The definition of ready of one work item: what is left, each with the one control that mends it. */
export function ReadinessPanel({
  opened,
  onJudged,
}: {
  readonly opened: OpenedPanel;
  /** Told each new verdict, where a list beside the panel shows it too. */
  readonly onJudged?: (source: ReadinessSource, report: ReadinessReport) => void;
}) {
  const live = useReadiness(opened);
  const { source, report } = live;
  useEffect(() => {
    onJudged?.(source, report);
  }, [report]);
  if (live.stage.name !== 'beforeWork') return <QuietLine stage={live.stage} opened={opened} />;
  return <BeforeWork opened={opened} live={live} />;
}

function BeforeWork({
  opened,
  live,
}: {
  readonly opened: OpenedPanel;
  readonly live: LiveReadiness;
}) {
  const [isAsking, setAsking] = useState(false);
  const { report, mayEdit } = live;
  const criteria = useCriteriaWord(opened);
  const left = report.checks.filter(isLeft);
  const advised = report.checks.filter(isAdvised);
  return (
    <div className={report.isReady ? 'rd-panel rd-is-ready' : 'rd-panel'}>
      <Head report={report} criteria={criteria} />
      <CheckLines checks={left} live={live} opened={opened} />
      {advised.length > 0 && <p className="wm-quiet rd-advised">{texts.advised}</p>}
      <CheckLines checks={advised} live={live} opened={opened} />
      <WaivedLines live={live} opened={opened} />
      {report.pending.length > 0 && <p className="wm-quiet rd-note">{texts.checking}</p>}
      {!mayEdit && isOverdue(live) && <p className="wm-quiet rd-note">{texts.searchLags}</p>}
      {live.problem !== undefined && (
        <p className="rd-problem" role="alert">
          {live.problem.message} {live.problem.remedy}
          {live.unkept !== undefined && ` ${texts.unkept(live.unkept)}`}
        </p>
      )}
      {isAsking && (
        <Suspense fallback={null}>
          <QuestionForm
            onAsk={(text) => {
              if (live.say({ type: 'ask', id: crypto.randomUUID(), text })) setAsking(false);
            }}
            onCancel={() => {
              setAsking(false);
            }}
          />
        </Suspense>
      )}
      {!mayEdit && live.problem === undefined && !report.isReady && (
        <p className="wm-quiet rd-note">{texts.readOnly(opened.projectKey)}</p>
      )}
      <div className="rd-foot">
        <MetChecks checks={report.checks} questions={live.source.state.questions} />
        <Footer
          opened={opened}
          live={live}
          onAsk={() => {
            setAsking(true);
          }}
        />
        <SaveStatusText status={live.status} isUsed={live.isUsed && live.problem === undefined} />
      </div>
    </div>
  );
}

/** The verdict in words, and how far the criteria of the same work item are. */
function Head({
  report,
  criteria,
}: {
  readonly report: ReadinessReport;
  readonly criteria: string | undefined;
}) {
  return (
    <div className="rd-top">
      <p className="rd-head" role="status" aria-live="polite">
        {report.isReady ? (
          <>
            <span className="rd-ready">{texts.ready}</span>{' '}
            {report.waived > 0 ? texts.readyButWaived(report.waived) : texts.nothingLeft}
          </>
        ) : (
          texts.thingsLeft(report.left)
        )}
      </p>
      {criteria !== undefined && <span className="wm-quiet">{criteria}</span>}
    </div>
  );
}

function WaivedLines({
  live,
  opened,
}: {
  readonly live: LiveReadiness;
  readonly opened: OpenedPanel;
}) {
  const lines = live.report.checks.flatMap((check) =>
    check.waiver === undefined ? [] : [{ check, waiver: check.waiver }],
  );
  if (lines.length === 0) return null;
  return (
    <ul className="rd-lines">
      {lines.map((line) => (
        <WaivedLine key={line.check.rule.key} {...line} live={live} opened={opened} />
      ))}
    </ul>
  );
}

function CheckLines({
  checks,
  live,
  opened,
}: {
  readonly checks: readonly Check[];
  readonly live: LiveReadiness;
  readonly opened: OpenedPanel;
}) {
  if (checks.length === 0) return null;
  return (
    <ul className="rd-lines">
      {checks.map((check) => (
        <CheckLine key={check.rule.key} check={check} live={live} opened={opened} />
      ))}
    </ul>
  );
}

/** Does search still say otherwise? Whoever may edit writes the verdict by looking at it. */
const isOverdue = ({ source: { stored }, report }: LiveReadiness): boolean =>
  stored !== undefined && (stored.ready === 'yes') !== report.isReady;

const isAdvised = ({ rule, verdict, waiver }: Check): boolean =>
  rule.severity === 'info' && verdict.status === 'notMet' && waiver === undefined;
