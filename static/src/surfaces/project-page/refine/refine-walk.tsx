import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefineRow } from '#usecases/readiness/backlog-top';
import { findNext } from '#usecases/readiness/backlog-top';
import type { TabProps } from '../project-page';
import '../../readiness-panel/readiness-panel.css';
import { focusFirstFix } from './focus-first-fix';
import { RefineFilters } from './refine-filters';
import { RefineItem } from './refine-item';
import { RefineList } from './refine-list';
import type { Judged } from './read-judged';
import { refineTexts as texts } from './texts';
import { useKeys } from './use-keys';
import { useWalk } from './use-walk';
import { findUnsaved, setsWhatIsChosen } from './what-is-unsaved';
import './refine.css';

/** A list and the opened item beside it: mend, confirm, next, without leaving. */
export function RefineWalk({ opened, ...tab }: TabProps & { readonly opened: Judged }) {
  const { context } = tab;
  const walk = useWalk(opened, tab);
  const { rows, shown, open } = walk;
  // Counts the steps of the walk: each puts the keyboard on the first thing to mend.
  const [turn, setTurn] = useState(0);
  const [isHeld, setHeld] = useState(false);
  const item = useRef<HTMLDivElement>(null);

  /** Goes to a work item, unless words on this one would be lost. Answers whether it went. */
  const leaveFor = (row: RefineRow | undefined): boolean => {
    const unsaved = findUnsaved(item.current);
    setHeld(unsaved !== undefined);
    unsaved?.focus();
    if (unsaved !== undefined || row === undefined) return false;
    walk.choose(row);
    return true;
  };
  const { judged } = walk;
  const onJudged = useCallback(
    (row: RefineRow) => {
      judged(row);
      setHeld(false);
      // What was mended last took its control with it: the keyboard goes where one goes on.
      if (row.report.isReady && document.activeElement === document.body)
        item.current?.querySelector<HTMLElement>('.rf-next button')?.focus();
    },
    [judged],
  );
  const mend = () => (item.current === null ? undefined : focusFirstFix(item.current));
  const next = () => {
    if (open === undefined || setsWhatIsChosen(item.current)) return;
    const to = findNext(shown, open.source.issue.id);
    if (leaveFor(to) || to === undefined) setTurn(turn + 1);
  };
  useEffect(() => (turn > 0 ? mend() : undefined), [turn]);
  useKeys({
    KeyN: next,
    KeyQ: () => item.current?.querySelector<HTMLElement>('.rd-ask')?.click(),
  });
  return (
    <section>
      <Count rows={rows} projectKey={context.extension.project.key} />
      <RefineFilters
        walk={walk}
        onShow={(by) => {
          const isWrittenOn = open !== undefined && findUnsaved(item.current) !== undefined;
          walk.show(by, isWrittenOn ? [open.source.issue.id] : []);
        }}
      />
      <div className="rf-columns">
        <RefineList
          rows={shown}
          openKey={open?.source.issue.key}
          onChoose={leaveFor}
          onEnter={mend}
          locale={context.locale}
        />
        {open !== undefined && (
          <RefineItem
            key={open.source.issue.id}
            ref={item}
            row={open}
            backlog={opened}
            context={context}
            isHeld={isHeld}
            onJudged={onJudged}
            onLetGo={() => {
              setHeld(false);
            }}
            onNext={next}
          />
        )}
      </div>
      <p className="wm-quiet rf-keys">{texts.keys}</p>
      <RefineLog lines={walk.log} />
    </section>
  );
}

function Count(props: { readonly rows: readonly RefineRow[]; readonly projectKey: string }) {
  const notReady = props.rows.filter(({ report }) => !report.isReady).length;
  return (
    <p className="rf-count" role="status">
      {texts.count(notReady, props.rows.length, props.projectKey)}
    </p>
  );
}

function RefineLog({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="rf-log" open>
      <summary>{texts.log}</summary>
      <ol>
        {lines.map((line, index) => (
          <li key={lines.length - index}>{line}</li>
        ))}
      </ol>
    </details>
  );
}
