import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { latePart } from '../../components/late-part';
import { templatesFor } from '#domain/criteria/criteria-settings';
import type { Problem } from '#domain/problem';
import { listen } from '../../bridge/page-events';
import { Refusal } from '../../components/refusal';
import { CriteriaList } from './criteria-list';
import { DecideBar } from './decide-bar';
import { LeftOutLines } from './left-out';
import { Notices } from './notices';
import type { OpenedPanel } from './open-panel';
import { Offers } from './offer/offers';
import type { PanelTool } from './list-menu';
import { ListMenu } from './list-menu';
import { PanelFooter } from './panel-footer';
import { isInField, useCatchUp, WaitingChanges } from './still-while-typing';
import { texts } from './texts';
import { UnreadableCopy } from './unreadable-copy';
import type { LiveCriteria } from './use-criteria';
import { useCriteria } from './use-criteria';
import { useKeptFocus } from './line/use-kept-focus';
import { useLateFacts, useNames } from './use-late-facts';
import { useLostLine } from './line/use-lost-line';
import { useOthers } from './use-others';
import type { Writing } from './use-writing';
import { useWriting } from './use-writing';
import { useUndoKey } from './use-undo-key';

const History = latePart(() => import('./history'));

/** The acceptance criteria of one work item. */
export function CriteriaPanel({ panel: opened }: { readonly panel: OpenedPanel | Problem }) {
  const [panel, setPanel] = useState(opened);
  if ('code' in panel) return <Refusal message={panel.message} remedy={panel.remedy} />;
  if (panel.problem !== undefined)
    return <UnreadableCopy panel={panel} problem={panel.problem} show={setPanel} />;
  return <LivePanel panel={panel} />;
}

function LivePanel({ panel }: { readonly panel: OpenedPanel }) {
  const facts = useLateFacts(panel);
  const believed = useRef({ mayDecide: false, isClosed: false });
  const live = useCriteria(panel, () => believed.current);
  const { outside, settle, issue } = useOthers(panel, live);
  const isClosed = useClosed(facts.criteria.closesWhenDone && issue.status.category === 'done');
  believed.current = { mayDecide: facts.mayDecide, isClosed };
  const mayWrite = panel.mayEdit && !isClosed;
  const shown = useMemo(() => ({ ...panel, issue, mayEdit: mayWrite }), [panel, issue, mayWrite]);
  const writing = useWriting(
    live,
    panel.issue.id,
    panel.isNewToIssue && panel.mayEdit ? { at: 'end', depth: 0 } : undefined,
  );
  const { items } = live.state;
  const nameOf = useNames(
    panel,
    items.flatMap(({ state, claimedBy, decidedBy, assignee }) => {
      // Only who may reject a claim needs to know whose it is.
      const claimer = facts.mayDecide && state === 'claimed' ? claimedBy : undefined;
      return [claimer, decidedBy, assignee].filter((id) => id !== undefined);
    }),
  );
  const [tool, setTool] = useState<PanelTool | undefined>();
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main);
  useCatchUp(main, live);
  useLostLine(live, writing);
  useUndoKey(live, writing);
  useAskedToWrite(panel, writing);
  const isEmpty = items.length === 0;
  const ofList = {
    panel: shown,
    live,
    templates: facts.isKnown ? templatesFor(facts.criteria, panel.issue.type.id) : [],
    mayDecide: facts.mayDecide,
    open: setTool,
  };
  return (
    <main className="panel" ref={main}>
      <h1 className="wm-visually-hidden">{texts.listName}</h1>
      {isEmpty && mayWrite && (
        <div className="panel-top">
          <p className="panel-question">{texts.question}</p>
          {!live.isUsed && <ListMenu {...ofList} />}
        </div>
      )}
      {isEmpty && !mayWrite && <p className="panel-question">{texts.emptyReadOnly}</p>}
      <CriteriaList
        panel={shown}
        live={live}
        writing={writing}
        mayDecide={facts.mayDecide}
        mayPlan={facts.criteria.hasAssignees}
        nameOf={nameOf}
      />
      <WaitingChanges live={live} />
      <LeftOutLines live={live} writing={writing} />
      <Offers panel={shown} live={live} facts={facts} tool={tool} closeTool={setTool} />
      {tool === 'history' && (
        <Suspense fallback={null}>
          <History
            panel={panel}
            live={live}
            close={() => {
              setTool(undefined);
            }}
          />
        </Suspense>
      )}
      <Notices live={live} outside={outside} settle={settle} mayEdit={mayWrite} />
      <DecideBar panel={panel} live={live} facts={facts} nameOf={nameOf} />
      <PanelFooter {...ofList} />
      {isClosed && <p className="wm-quiet">{texts.closed}</p>}
      {!panel.mayEdit && <p className="wm-quiet">{texts.readOnly(panel.issue.projectKey)}</p>}
      <Spoken {...live.spoken} />
    </main>
  );
}

/** What a screen reader is told; said twice, it reads otherwise, so that it is read again. */
const Spoken = ({ text, count }: LiveCriteria['spoken']) => (
  <span className="wm-visually-hidden" role="status" aria-live="polite">
    {text}
    {count % 2 === 0 ? '' : '\u00a0'}
  </span>
);

/** A list is closed once nobody is in one of its fields: what is being typed is never taken away. */
function useClosed(isDone: boolean): boolean {
  const was = useRef(false);
  was.current = isDone && (was.current || !isInField());
  return was.current;
}

/** The readiness panel of the same page may ask for a criterion: the field takes the focus. */
function useAskedToWrite({ issue, mayEdit }: OpenedPanel, writing: Writing): void {
  const now = useRef(writing);
  now.current = writing;
  const issueId = mayEdit ? issue.id : undefined;
  useEffect(
    () =>
      listen('waymark.write-criterion', (asked) => {
        if (asked.issueId === issueId) now.current.place({ at: 'end', depth: 0 });
      }),
    [issueId],
  );
}
