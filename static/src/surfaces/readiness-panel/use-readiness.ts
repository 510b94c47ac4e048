import type { Dispatch, SetStateAction } from 'react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { readMyPermissions } from '#atlassian/jira/people/permissions';
import type { WordingReview } from '#domain/criteria/wording/review-wording';
import type { Problem } from '#domain/problem';
import { issueNotFound } from '#domain/problem';
import type { ReadinessReport } from '#domain/readiness/judge/check-readiness';
import { judgeIssue } from '#domain/readiness/judge/judge-issue';
import type { Stage } from '#domain/readiness/judge/stage';
import { stageOf } from '#domain/readiness/judge/stage';
import type { ReadinessSource } from '#domain/readiness/status/readiness-source';
import { announce, onIssueChanged } from '../../bridge/page-events';
import { asViewer } from '../../bridge/request';
import { todayIn } from '../../bridge/today';
import type { OpenedPanel } from './open-panel';
import { readAgain } from './open-panel';
import type { Answers } from './use-answers';
import { useAnswers } from './use-answers';
import { useCriteriaOf } from './use-criteria-of';
import { useOutsideFacts } from './use-outside-facts';
import type { SeenIssue } from './use-published-verdict';
import { usePublishedVerdict } from './use-published-verdict';

/** The verdict as it stands on the page, and what can be done about it. */
export type LiveReadiness = Omit<Answers, 'state' | 'takeIn'> & {
  readonly source: ReadinessSource;
  readonly report: ReadinessReport;
  readonly stage: Stage;
  readonly mayEdit: boolean;
  /** Undefined until Jira has said. */
  readonly mayAdminister: boolean | undefined;
  /** A field was changed in Jira: read the work item again and tell the page. */
  readonly changed: () => Promise<void>;
  readonly criteriaAdded: (count: number) => void;
  readonly criteriaReworded: (review: WordingReview) => void;
};

/** Judges one work item and keeps the verdict right while things on the page change. */
export function useReadiness(opened: OpenedPanel): LiveReadiness {
  const { issueId, timeZone } = opened;
  const [{ source, projectReadiness, today }, setSeen] = useState<SeenIssue>(opened);
  const setSource = useCallback((change: SetStateAction<ReadinessSource>) => {
    setSeen((before) => ({
      ...before,
      source: typeof change === 'function' ? change(before.source) : change,
    }));
  }, []);
  const [gone, setGone] = useState<Problem>();
  const { takeIn, ...answers } = useAnswers(opened);
  const withCounts = useCriteriaOf(opened, setSource);
  const held = useHeldPermissions(issueId);

  const stage = stageOf(source.issue, answers.state.started, projectReadiness.startedStatuses);
  const isBeforeWork = stage.name === 'beforeWork';
  const [outside, setOutside] = useOutsideFacts({
    ...{ source, projectReadiness, known: opened.outside },
    isOn: isBeforeWork,
  });
  const report = useMemo(
    () =>
      judgeIssue({
        source: { ...source, state: answers.state },
        ...{ projectReadiness, outside, today },
      }),
    [source, answers.state, projectReadiness, outside, today],
  );

  const asHere = useCallback(
    (read: ReadinessSource) => takeIn(withCounts(read)),
    [takeIn, withCounts],
  );
  const follow = useCallback(async () => {
    const again = await readAgain(issueId, projectReadiness);
    setGone(again === undefined ? issueNotFound('This work item') : undefined);
    if (again !== undefined)
      setSeen({ source: asHere(again), projectReadiness, today: todayIn(timeZone) });
  }, [issueId, projectReadiness, asHere, timeZone]);
  useEffect(
    // What Jira does not answer now is read when the panel is opened again.
    () => onIssueChanged(() => void follow().catch(() => undefined)),
    [follow],
  );

  const mayEdit = Object.keys(source.editable).length > 0;
  usePublishedVerdict(opened, {
    report,
    stored: source.stored,
    isOn: mayEdit && isBeforeWork,
    asHere,
    onSeen: (seen, around) => {
      setSeen(seen);
      setOutside(around);
    },
  });

  const changed = useCallback(async () => {
    await follow();
    announce('waymark.issue-changed', { issueId });
  }, [follow, issueId]);
  const criteriaHere = useCriteriaHere(setSource);

  return {
    ...answers,
    source: { ...source, state: answers.state },
    report,
    stage,
    mayEdit: mayEdit && source.unreadable === undefined,
    mayAdminister: held?.has('ADMINISTER_PROJECTS'),
    problem: answers.problem ?? gone ?? source.unreadable,
    changed,
    ...criteriaHere,
  };
}

/** Takes in at once what the panel itself did to the criteria. */
function useCriteriaHere(
  setSource: Dispatch<SetStateAction<ReadinessSource>>,
): Pick<LiveReadiness, 'criteriaAdded' | 'criteriaReworded'> {
  const change = useCallback(
    (by: (before: ReadinessSource['criteria']) => Partial<ReadinessSource['criteria']>) => {
      setSource((before) => ({
        ...before,
        criteria: { ...before.criteria, ...by(before.criteria) },
      }));
    },
    [setSource],
  );
  const criteriaAdded = useCallback(
    (count: number) => {
      change(({ total }) => ({ total: total + count }));
    },
    [change],
  );
  const criteriaReworded = useCallback(
    (review: WordingReview) => {
      change(() => review);
    },
    [change],
  );
  return { criteriaAdded, criteriaReworded };
}

/** What the person may do here; undefined until Jira has said. */
function useHeldPermissions(issueId: string): ReadonlySet<string> | undefined {
  const [held, setHeld] = useState<ReadonlySet<string>>();
  useEffect(() => {
    readMyPermissions(asViewer, ['EDIT_ISSUES', 'ADMINISTER_PROJECTS'], { issue: issueId }).then(
      setHeld,
      () => undefined, // the footer then says who can change the definition only when asked
    );
  }, [issueId]);
  return held;
}
