import type { Dispatch, SetStateAction } from 'react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { readMyPermissions } from '#atlassian/jira/people/permissions';
import type { WordingReview } from '#domain/criteria/wording/review-wording';
import type { ReadinessReport } from '#domain/readiness/judge/check-readiness';
import type { OutsideFacts } from '#domain/readiness/judge/facts';
import { outsideOf } from '#domain/readiness/definition/needs';
import type { ReadinessChange } from '#domain/readiness/status/readiness-change';
import { typedFor } from '#domain/readiness/status/readiness-change';
import { stageOf } from '#domain/readiness/judge/stage';
import type { Stage } from '#domain/readiness/judge/stage';
import type { Problem } from '#domain/problem';
import { issueNotFound } from '#domain/problem';
import { instantAt } from '#domain/time/instant';
import { judgeIssue, preparedFor } from '#domain/readiness/judge/judge-issue';
import type { ReadinessSource } from '#domain/readiness/status/readiness-source';
import type { SaveStatus } from '#usecases/records/outbox';
import { readinessRecord } from '#usecases/records/readiness-record';
import { announce, listen, onIssueChanged } from '../../bridge/page-events';
import { asViewer } from '../../bridge/request';
import { todayIn } from '../../bridge/today';
import { useOutbox } from '../../outbox/use-outbox';
import type { OpenedPanel } from './open-panel';
import { readAgain } from './open-panel';
import type { SeenIssue } from './use-published-verdict';
import { usePublishedVerdict } from './use-published-verdict';

/** The verdict as it stands on the page, and what can be done about it. */
export type LiveReadiness = {
  readonly source: ReadinessSource;
  readonly report: ReadinessReport;
  readonly stage: Stage;
  readonly mayEdit: boolean;
  /** Undefined until Jira has said. */
  readonly mayAdminister: boolean | undefined;
  readonly status: SaveStatus;
  readonly isUsed: boolean;
  readonly problem: Problem | undefined;
  /** The words of a question, an answer or a reason that could not be kept. */
  readonly unkept: string | undefined;
  readonly say: (change: ReadinessChange) => boolean;
  /** A field was changed in Jira: read the work item again and tell the page. */
  readonly changed: () => Promise<void>;
  readonly criteriaAdded: (count: number) => void;
  readonly criteriaReworded: (review: WordingReview) => void;
};

/** Judges one work item and keeps the verdict right while things on the page change. */
export function useReadiness(opened: OpenedPanel): LiveReadiness {
  const { issueId } = opened;
  const [{ source, projectReadiness, today }, setSeen] = useState<SeenIssue>(opened);
  const setSource = useCallback((change: SetStateAction<ReadinessSource>) => {
    setSeen((before) => ({
      ...before,
      source: typeof change === 'function' ? change(before.source) : change,
    }));
  }, []);
  const [outside, setOutside] = useState<OutsideFacts>(opened.outside ?? {});
  const [held, setHeld] = useState<ReadonlySet<string>>();
  const [problem, setProblem] = useState<Problem>();
  const [unkept, setUnkept] = useState<string>();
  const [isUsed, setUsed] = useState(false);
  const { status, outbox } = useOutbox({
    kind: readinessRecord,
    subjectId: issueId,
    actor: () => ({ accountId: opened.accountId, at: instantAt(Date.now()), abilities: [] }),
    onRefused: (change: ReadinessChange, refused) => {
      setProblem(refused);
      setUnkept(typedFor(change));
    },
  });
  const isOffered = useRef(false);
  if (!isOffered.current) {
    isOffered.current = true;
    outbox.offer(source.stateVersion, source.state);
  }
  const answered = outbox.state();

  const report = useMemo(
    () => judgeIssue({ source: { ...source, state: answered }, projectReadiness, outside, today }),
    [source, answered, projectReadiness, outside, today],
  );
  const stage = stageOf(source.issue, answered.started, projectReadiness.startedStatuses);

  useEffect(() => {
    const asked = outsideOf(preparedFor(source.issue.type.name, projectReadiness.definitions));
    if (asked.needs.length === 0 || stage.name !== 'beforeWork') return;
    let isShown = true;
    const looking = import('#atlassian/jira/issue/read-outside').then(({ readOutside }) =>
      readOutside(asViewer, source, asked),
    );
    looking.then(
      (facts) => {
        if (isShown) setOutside(facts);
      },
      () => undefined, // what was not answered stays open, and nothing is written for search
    );
    return () => {
      isShown = false;
    };
  }, [source.issue, projectReadiness, stage.name]);

  useEffect(() => {
    void readMyPermissions(asViewer, ['EDIT_ISSUES', 'ADMINISTER_PROJECTS'], {
      issue: issueId,
    }).then(setHeld);
  }, [issueId]);

  const withCounts = useCriteriaOf(opened, setSource);
  const asHere = useCallback(
    (read: ReadinessSource): ReadinessSource => {
      outbox.offer(read.stateVersion, read.state);
      return { ...withCounts(read), state: outbox.state() };
    },
    [outbox, withCounts],
  );

  const follow = useCallback(async () => {
    const again = await readAgain(issueId, projectReadiness);
    if (again === undefined) {
      setProblem(issueNotFound('This work item'));
      return;
    }
    setSeen({ source: asHere(again), projectReadiness, today: todayIn(opened.timeZone) });
  }, [issueId, projectReadiness, asHere, opened.timeZone]);

  useEffect(
    // What Jira does not answer now is read when the panel is opened again.
    () => onIssueChanged(() => void follow().catch(() => undefined)),
    [follow],
  );

  const changed = useCallback(async () => {
    await follow();
    announce('waymark.issue-changed', { issueId });
  }, [follow, issueId]);

  const criteriaAdded = useCallback((count: number) => {
    setSource((before) => ({
      ...before,
      criteria: { ...before.criteria, total: before.criteria.total + count },
    }));
  }, []);

  const criteriaReworded = useCallback((review: WordingReview) => {
    setSource((before) => ({ ...before, criteria: { ...before.criteria, ...review } }));
  }, []);

  const mayEdit = Object.keys(source.editable).length > 0;
  usePublishedVerdict(opened, {
    report,
    stored: source.stored,
    isOn: mayEdit && stage.name === 'beforeWork',
    asHere,
    onSeen: (seen, around) => {
      setSeen(seen);
      setOutside(around);
    },
  });

  const say = useCallback(
    (change: ReadinessChange) => {
      const made = outbox.make(change);
      setProblem(made.ok ? undefined : made.error);
      setUnkept(undefined);
      setUsed(true);
      return made.ok;
    },
    [outbox],
  );

  return {
    source: { ...source, state: answered },
    report,
    stage,
    mayEdit: mayEdit && source.unreadable === undefined,
    mayAdminister: held?.has('ADMINISTER_PROJECTS'),
    status,
    isUsed,
    problem: problem ?? source.unreadable,
    unkept,
    say,
    changed,
    criteriaAdded,
    criteriaReworded,
  };
}

const wordingRules = new Set(['criteria-free-of-advice', 'non-functional-criteria']);

/** How long the function that publishes criteria is given before their wording is looked at. */
const publishedAfterMs = 2000;

/**
 * Follows the criteria panel: counts at once; their wording, where a rule asks for it, once it is published.
 * Answers how to put what that panel counts into what was read, which is behind it until it is published.
 */
function useCriteriaOf(
  { issueId, projectReadiness }: OpenedPanel,
  setSource: Dispatch<SetStateAction<ReadinessSource>>,
): (read: ReadinessSource) => ReadinessSource {
  const counted = useRef<number>();
  const withCounts = useCallback(
    (read: ReadinessSource): ReadinessSource => ({
      ...read,
      criteria: { ...read.criteria, total: counted.current ?? read.criteria.total },
    }),
    [],
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readWording = async () => {
      const again = await readAgain(issueId, projectReadiness);
      if (again !== undefined)
        setSource((before) => ({ ...before, criteria: withCounts(again).criteria }));
    };
    const stop = listen('waymark.criteria', (counts) => {
      if (counts.issueId !== issueId) return;
      counted.current = counts.total;
      setSource(withCounts);
      const asksWording = projectReadiness.definitions.some(({ rules }) =>
        rules.some(({ isOn, ruleId }) => isOn && wordingRules.has(ruleId)),
      );
      if (!asksWording) return;
      clearTimeout(timer);
      timer = setTimeout(() => void readWording(), publishedAfterMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [issueId, projectReadiness, setSource, withCounts]);
  return withCounts;
}
