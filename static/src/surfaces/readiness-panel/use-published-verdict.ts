import { useEffect, useRef } from 'react';
import { readOutside } from '#atlassian/jira/read-outside';
import { writeIssueProperty } from '#atlassian/jira/properties';
import { propertyKeys } from '#contract/record';
import type { ReadinessReport } from '#domain/readiness/check-readiness';
import type { OutsideFacts } from '#domain/readiness/facts';
import { judgeIssue, preparedFor } from '#domain/readiness/judge-issue';
import { outsideOf } from '#domain/readiness/needs';
import type { Judgement, ReadinessSource } from '#domain/readiness/readiness-source';
import type { ReadinessStatus } from '#domain/readiness/readiness-status';
import { saysTheSame, statusOf } from '#domain/readiness/readiness-status';
import { stageOf } from '#domain/readiness/stage';
import { instantAt } from '#domain/time/instant';
import { publishVerdict } from '#usecases/readiness/publish-verdict';
import { announce } from '../../bridge/page-events';
import { asViewer } from '../../bridge/request';
import type { OpenedPanel } from './open-panel';
import { readAll, todayIn } from './open-panel';

/** A work item as it was last read, and by which rules and on which day it is judged. */
export type SeenIssue = Omit<Judgement, 'outside'>;

/** The verdict of the page, and how what is read anew comes back to it. */
export type PublishedVerdict = {
  readonly report: ReadinessReport;
  readonly stored: ReadinessStatus | undefined;
  /** Whether this person writes it at all. */
  readonly isOn: boolean;
  /** A work item that was read, with what was just said and written on this page. */
  readonly asHere: (source: ReadinessSource) => ReadinessSource;
  /** Told where what holds now is judged otherwise than what is shown. */
  readonly onSeen: (seen: SeenIssue, outside: OutsideFacts) => void;
};

const calmMs = 300;

/** Tells the page the verdict and, for those who may edit, JQL; what the page shows may be old, so it looks again before it writes. */
export function usePublishedVerdict(opened: OpenedPanel, verdict: PublishedVerdict): void {
  const { issueId } = opened;
  const { report, isOn } = verdict;
  const { isReady, left } = report;
  const written = useRef(verdict.stored);
  const latest = useRef(verdict);
  latest.current = verdict;

  useEffect(() => {
    announce('waymark.readiness', { issueId, isReady, left });
  }, [issueId, isReady, left]);

  useEffect(() => {
    if (!isOn) return;
    const timer = setTimeout(() => {
      publishVerdict(
        { report, stored: written.current },
        {
          now: () => instantAt(Date.now()),
          look: () => lookAgain(opened, latest.current),
          write: (value) =>
            writeIssueProperty(asViewer, issueId, {
              propertyKey: propertyKeys.readinessStatus,
              value,
            }),
        },
      ).then(
        (stands) => {
          written.current = stands;
        },
        () => undefined, // the verdict on the screen is right; search follows at the next look
      );
    }, calmMs);
    return () => {
      clearTimeout(timer);
    };
  }, [issueId, report, isOn]);
}

/** Reads everything anew and judges it; where work has started meanwhile there is nothing to judge. */
async function lookAgain(opened: OpenedPanel, { report: shown, ...page }: PublishedVerdict) {
  const read = await readAll(opened.issueId, opened.projectKey);
  if (read === undefined) return undefined;
  const { projectReadiness } = read;
  const source = page.asHere(read.source);
  const { issue, state, stored } = source;
  const { startedStatuses, definitions } = projectReadiness;
  const today = todayIn(opened.timeZone);
  if (stageOf(issue, state.started, startedStatuses).name !== 'beforeWork') {
    page.onSeen({ source, projectReadiness, today }, {});
    return undefined;
  }
  const asked = outsideOf(preparedFor(issue.type.name, definitions));
  const outside = asked.needs.length === 0 ? {} : await readOutside(asViewer, source, asked);
  const report = judgeIssue({ source, projectReadiness, outside, today });
  const at = instantAt(Date.now());
  if (!saysTheSame(statusOf(report, at), statusOf(shown, at)))
    page.onSeen({ source, projectReadiness, today }, outside);
  return { report, stored };
}
