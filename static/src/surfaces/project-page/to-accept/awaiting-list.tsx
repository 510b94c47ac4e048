import type { KeyboardEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { whoAccepts } from '#domain/settings/who-accepts';
import type { AwaitingIssue } from '#usecases/criteria/awaiting-acceptance';
import { SaveStatusText } from '../../../components/save-status';
import { Refusal } from '../../../components/refusal';
import { AwaitingItem } from './awaiting-item';
import type { Awaiting } from './load-awaiting';
import { acceptTexts as texts, refusalOf } from './texts';
import type { Done } from './use-deciding';
import { rowName, useDeciding } from './use-deciding';

const rowsIn = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? []),
];

/** Puts the focus on the row beside the one that has it. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = rowsIn(list);
  const at = rows.findIndex((row) => row === document.activeElement);
  rows[Math.max(0, Math.min(rows.length - 1, at + by))]?.focus();
}

const isTyping = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';

/** The work items that await a decision, oldest first, walked and decided by keyboard. */
export function AwaitingList(props: {
  readonly awaiting: Awaiting;
  readonly accountId: string;
  readonly locale: string;
  readonly projectKey: string;
}) {
  const deciding = useDeciding(props.accountId, props.awaiting.mine);
  const { decided, done } = deciding;
  const { others, mayEdit, rule, named } = props.awaiting;
  const who = whoAccepts(rule, named);
  const list = useRef<HTMLUListElement>(null);
  const [rejecting, setRejecting] = useState<string>();
  const [hint, setHint] = useState('');
  const left = stillWaiting(props.awaiting.mine, decided);
  const criteria = left.reduce((sum, row) => sum + row.waiting.length, 0);
  useKeptFocus(list, criteria);
  useEffect(() => {
    setHint('');
  }, [done]);

  const press = (event: KeyboardEvent<HTMLUListElement>) => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const name = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
    const row = left.find(({ issue }) => name?.split('/')[0] === issue.id);
    const key = event.key.toLowerCase();
    if (key === 'arrowdown' || key === 'j') step(list.current, 1);
    else if (key === 'arrowup' || key === 'k') step(list.current, -1);
    else if (key === 'u') done?.undo?.();
    else if (key === 'a' && row !== undefined) deciding.accept(row, chosen(row, name));
    else if (key === 'r' && row !== undefined) {
      const [only, ...more] = chosen(row, name);
      if (only !== undefined && more.length === 0) {
        setHint('');
        setRejecting(rowName(row.issue.id, only));
      } else {
        setHint(texts.which);
        step(list.current, 1);
      }
    } else return;
    event.preventDefault();
  };

  return (
    <>
      {left.length > 0 ? (
        <p className="wm-line">
          {texts.line(criteria, left.length)} <span className="wm-quiet">{texts.keys}</span>
        </p>
      ) : (
        <Refusal {...refusalOf({ others, mayEdit, who }, props.projectKey)} />
      )}
      <DoneLine done={done} hint={hint} />
      {deciding.status.phase === 'retrying' && (
        <p className="accept-done">
          <SaveStatusText status={deciding.status} isUsed />
        </p>
      )}
      <ul className="accept-list" ref={list} onKeyDown={press}>
        {left.map((row) => (
          <AwaitingItem
            key={row.issue.id}
            row={row}
            locale={props.locale}
            accountId={props.accountId}
            claimers={props.awaiting.claimers}
            rejecting={rejecting}
            reject={setRejecting}
            deciding={deciding}
          />
        ))}
      </ul>
      {left.length > 0 && others > 0 && (
        <p className="wm-quiet">{texts.notYoursBesides(others, who)}</p>
      )}
    </>
  );
}

const stillWaiting = (
  rows: readonly AwaitingIssue[],
  decided: ReadonlySet<string>,
): readonly AwaitingIssue[] =>
  rows
    .map((row) => ({
      ...row,
      waiting: row.waiting.filter((item) => !decided.has(rowName(row.issue.id, item.id))),
    }))
    .filter((row) => row.waiting.length > 0);

/** What was just done, with the way back, and what to do first where a key could not do it. */
function DoneLine({ done, hint }: { readonly done: Done | undefined; readonly hint: string }) {
  return (
    <p className="accept-done" role="status" aria-live="polite">
      <span>{done?.text}</span>{' '}
      {done?.undo !== undefined && (
        <button type="button" className="wm-link" onClick={done.undo}>
          {texts.undo}
        </button>
      )}{' '}
      <span>{hint}</span>
    </p>
  );
}

/** The criteria that a row stands for: one, or all of its work item. */
const chosen = (row: AwaitingIssue, name: string | undefined): readonly string[] =>
  name === row.issue.id
    ? row.waiting.map((item) => item.id)
    : row.waiting.map((item) => item.id).filter((id) => rowName(row.issue.id, id) === name);

/** The first row has the focus at the beginning; when the one that has it is decided, the next one. */
function useKeptFocus(list: React.RefObject<HTMLUListElement | null>, criteria: number): void {
  const at = useRef(0);
  const isOpen = useRef(false);
  useEffect(() => {
    const element = list.current;
    if (element === null) return undefined;
    const remember = () => {
      const index = rowsIn(element).findIndex((row) => row.contains(document.activeElement));
      if (index >= 0) at.current = index;
    };
    element.addEventListener('focusin', remember);
    return () => {
      element.removeEventListener('focusin', remember);
    };
  }, [list]);
  useEffect(() => {
    const rows = rowsIn(list.current);
    const isLost = document.activeElement === null || document.activeElement === document.body;
    const isFirst = !isOpen.current;
    isOpen.current = true;
    if (isLost || isFirst)
      rows[Math.min(at.current, rows.length - 1)]?.focus({ preventScroll: at.current === 0 });
  }, [list, criteria]);
}
