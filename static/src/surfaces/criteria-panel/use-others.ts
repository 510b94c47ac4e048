import { useEffect, useRef, useState } from 'react';
import { findIssue } from '#atlassian/jira/issue/read-issue';
import { parseCriteriaDocument } from '#contract/criteria/criteria-document';
import { parseCriteriaState } from '#contract/criteria/criteria-state';
import { propertyKeys } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { OutsideChange } from '#domain/criteria/adopt-copy';
import { findOutsideChanges, withDeletedOf } from '#domain/criteria/adopt-copy';
import type { Issue } from '#domain/issue/issue';
import { backend } from '../../bridge/backend';
import { listen, onIssueChanged } from '../../bridge/page-events';
import { asViewer } from '../../bridge/request';
import { createAskOnce } from './ask-once';
import { contradictsCounters } from './copy-in-doubt';
import { newsOf } from './copy-news';
import { createLookRhythm, keepLooking } from './look-rhythm';
import type { OpenedPanel } from './open-panel';
import { panelQuestion } from './open-panel';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';

/** What somebody wrote into the copy without Waymark. */
export type Outside = {
  readonly changes: readonly OutsideChange[];
  readonly copy: CriteriaState;
};

const verifyAfterMs = 1_500;

/** What others did beside this page. */
export type Others = {
  readonly outside: Outside | undefined;
  readonly settle: () => void;
  /** The work item as it is by now: its description, its status, whose it is. */
  readonly issue: Issue;
};

/**
 * Brings other people's changes in while the page is looked at, and asks the record itself where the
 * copy claims what only the record can say: something decided, another list under the same version, or
 * another than the counters beside it count.
 */
export function useOthers(panel: OpenedPanel, live: LiveCriteria): Others {
  const [outside, setOutside] = useState<Outside>();
  const [issue, setIssue] = useState(panel.issue);
  const now = useRef(live);
  now.current = live;
  const seen = useRef(panel.version);

  useEffect(() => {
    const { id } = panel.issue;
    const rhythm = createLookRhythm(Date.now());
    const asOpened = createAskOnce();
    const asSeen = createAskOnce();
    /** Answers whether the record said what the list is. */
    const verify = async (copy: CriteriaState, version: number) => {
      const answer = await backend('record.read', { kind: 'criteria', subjectId: id });
      const record = answer.ok ? parseCriteriaState(answer.value.state) : undefined;
      if (!answer.ok || record?.ok !== true) return false;
      // A copy that is older than the record is only late.
      const changes = answer.value.version > version ? [] : findOutsideChanges(record.value, copy);
      now.current.offer(answer.value.version, record.value);
      setOutside(changes.length === 0 ? undefined : { changes, copy });
      return true;
    };
    const verifyOpened = () => asOpened('opened', () => verify(panel.copy, panel.version));
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      if (panel.isInDoubt) await verifyOpened();
      const found = await findIssue(asViewer, id, panelQuestion).catch(() => undefined);
      if (found === undefined) return;
      setIssue((before) => (isSame(before, found.issue) ? before : found.issue));
      const stored = found.issue.properties[propertyKeys.criteria];
      const copied = stored === undefined ? undefined : parseCriteriaDocument(stored, id);
      const list = now.current;
      if (copied?.ok !== true || list.status.phase !== 'saved') return;
      const { version, state } = copied.value;
      // An older copy than what the record answered is only late.
      if (version < list.version()) return;
      const news = newsOf(list.newest(), copied.value);
      if (news === undefined) return;
      const isNew = version !== seen.current && version !== list.version();
      seen.current = version;
      const mustAsk = !isNew || news.isDecision || contradictsCounters(found.issue, copied.value);
      if (mustAsk) {
        if (!(await asSeen(news.print, () => verify(state, version)))) return;
      } else list.offer(list.version(), withDeletedOf(list.newest(), state));
      rhythm.noteOthers(Date.now());
      list.say(texts.byOthers(news.count));
    };
    const { lookNow, stop } = keepLooking(rhythm, look);
    const deafen = listen('waymark.issue-changed', ({ issueId }) => {
      if (issueId === id) void lookNow();
    });
    const unhear = onIssueChanged(() => void lookNow());
    const first = panel.isInDoubt
      ? setTimeout(() => void verifyOpened(), verifyAfterMs)
      : undefined;
    return () => {
      stop();
      deafen();
      unhear();
      clearTimeout(first);
    };
  }, [panel]);

  return {
    issue,
    outside,
    settle: () => {
      setOutside(undefined);
    },
  };
}

/** Does the panel show the same of both? */
const isSame = (one: Issue, other: Issue): boolean =>
  JSON.stringify(one.fields) === JSON.stringify(other.fields);
