import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import type { RefineRow } from '#usecases/readiness/backlog-top';
import { refineTexts as texts } from './texts';
import { wordsShown } from './words-shown';

/** The rows, each with what holds it up in words; the arrows walk them. */
export function RefineList({
  rows,
  openKey,
  onChoose,
  onEnter,
  locale,
}: {
  readonly rows: readonly RefineRow[];
  readonly openKey: string | undefined;
  readonly onChoose: (row: RefineRow) => unknown;
  readonly onEnter: () => void;
  readonly locale: string;
}) {
  const list = useRef<HTMLUListElement>(null);
  const hasFocus = () => list.current?.contains(document.activeElement) === true;
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    if (list.current === null || !current) return;
    showWithin(list.current, current);
    if (hasFocus()) current.focus();
  }, [openKey]);
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = rows.findIndex(({ source }) => source.issue.key === openKey);
    const row = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    if (row !== undefined) onChoose(row);
  };
  if (rows.length === 0) return <p className="rf-list wm-quiet">{texts.noneShown}</p>;
  return (
    <ul className="rf-list" ref={list} aria-label={texts.listLabel} onKeyDown={onKey}>
      {rows.map((row) => {
        const { issue } = row.source;
        const isOpen = issue.key === openKey;
        return (
          <li key={issue.id}>
            <button
              type="button"
              className="rf-row"
              aria-current={isOpen}
              tabIndex={isOpen ? 0 : -1}
              onClick={() => {
                if (isOpen) onEnter();
                else onChoose(row);
              }}
            >
              <span className="rf-key">{issue.key}</span>
              <span className="rf-summary">{issue.summary}</span>
              <span className={row.report.isReady ? 'rf-words rd-ready' : 'rf-words'}>
                {heldUpBy(row, locale)}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Scrolls the list, and never the page around it, as little as shows the row. */
function showWithin(list: HTMLElement, row: HTMLElement): void {
  const [frame, place] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (place.top < frame.top) list.scrollTop -= frame.top - place.top;
  if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom;
}

function heldUpBy(row: RefineRow, locale: string): string {
  const words = wordsShown(row, locale);
  if (words.length === 0) return texts.ready;
  return `${words.slice(0, 2).join(' · ')}${words.length > 2 ? texts.more(words.length - 2) : ''}`;
}
