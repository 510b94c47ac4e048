import { useEffect, useRef } from 'react';
import { writeIssueProperty } from '#atlassian/jira/issue/properties';
import { propertyKeys } from '#contract/record';
import type { ReadinessReport } from '#domain/readiness/judge/check-readiness';
import type { OutsideFacts } from '#domain/readiness/judge/facts';
import type { Judgement, ReadinessSource } from '#domain/readiness/status/readiness-source';
import type { ReadinessStatus } from '#domain/readiness/status/readiness-status';
import { instantAt } from '#domain/time/instant';
import { publishVerdict } from '#usecases/readiness/publish-verdict';
import { announce } from '../../bridge/page-events';
import { asViewer } from '../../bridge/request';
import type { OpenedPanel } from './open-panel';

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
          // Only who has something to write looks again.
          look: async () => (await import('./look-again')).lookAgain(opened, latest.current),
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
