import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RefineFilter, RefineRow } from '#usecases/readiness/backlog-top';
import { filterRows, findNext, isHeldUpBy, rulesLeft } from '#usecases/readiness/backlog-top';
import type { TabProps } from '../project-page';
import '../../readiness-panel/readiness-panel.css';
import { focusFirstFix } from './focus-first-fix';
import { RefineItem } from './refine-item';
import { RefineList } from './refine-list';
import type { Judged } from './read-judged';
import { refineTexts as texts } from './texts';
import { useKeys } from './use-keys';
import { wordsShown } from './words-shown';
import './refine.css';

const filters: readonly RefineFilter[] = ['notReady', 'questions', 'waived', 'all'];

/** Was a value chosen by key and not set yet? Leaving it sets it, and its outcome is to be seen first. */
function setsWhatIsChosen(item: HTMLElement | null): boolean {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLSelectElement) || item?.contains(activeElement) !== true)
    return false;
  if (!activeElement.matches('.rd-select') || activeElement.value === '') return false;
  activeElement.blur();
  return true;
}

const filterIn = ({ read }: TabProps['address']): RefineFilter =>
  filters.find((name) => name === read()['show']) ?? 'notReady';

/** A list and the opened item beside it: mend, confirm, next, without leaving. */
export function RefineWalk({ opened, context, address }: TabProps & { readonly opened: Judged }) {
  const [rows, setRows] = useState(opened.rows);
  const [filter, setFilter] = useState(() => filterIn(address));
  const [rule, setRule] = useState(() => address.read()['rule'] ?? '');
  const [chosen, setChosen] = useState(() => address.read()['item'] ?? '');
  // Counts the steps of the walk: each puts the keyboard on the first thing to mend.
  const [turn, setTurn] = useState(0);
  const [log, setLog] = useState<readonly string[]>([]);
  const item = useRef<HTMLDivElement>(null);
  // What became ready stays in the list until the filter is chosen anew, so that nothing jumps.
  const [kept, setKept] = useState<readonly string[]>([]);
  const shown = useMemo(() => {
    const through = new Set(filterRows(rows, filter).filter((row) => isHeldUpBy(row, rule)));
    return rows.filter((row) => through.has(row) || kept.includes(row.source.issue.id));
  }, [rows, filter, rule, kept]);
  const open = shown.find(({ source }) => source.issue.key === chosen) ?? shown[0];

  const choose = (row: RefineRow | undefined) => {
    if (row === undefined) return;
    setChosen(row.source.issue.key);
    address.write({ item: row.source.issue.key });
  };

  const onJudged = useCallback((judged: RefineRow) => {
    const { id, key } = judged.source.issue;
    setRows((before) => {
      const was = before.find(({ source }) => source.issue.id === id);
      if (was === undefined || was.report === judged.report) return before;
      const then = wordsShown(was, context.locale);
      const now = wordsShown(judged, context.locale);
      const mended = then.filter((word) => !now.includes(word));
      const found = now.filter((word) => !then.includes(word));
      if (mended.length + found.length > 0) {
        setKept((ids) => [...new Set([...ids, id])]);
        setLog((lines) => [texts.logLine(key, { mended, found, left: now.length }), ...lines]);
      }
      return before.map((row) => (row === was ? judged : row));
    });
    // What was mended last took its control with it: the keyboard goes where one goes on.
    if (judged.report.isReady && document.activeElement === document.body)
      item.current?.querySelector<HTMLElement>('.rf-next button')?.focus();
  }, []);

  const mend = () => (item.current === null ? undefined : focusFirstFix(item.current));
  const next = () => {
    if (open === undefined || setsWhatIsChosen(item.current)) return;
    choose(findNext(shown, open.source.issue.id));
    setTurn(turn + 1);
  };
  useEffect(() => (turn > 0 ? mend() : undefined), [turn]);
  useKeys({
    KeyN: next,
    KeyQ: () => item.current?.querySelector<HTMLElement>('.rd-ask')?.click(),
  });
  const notReady = rows.filter(({ report }) => !report.isReady).length;
  return (
    <section>
      <p className="rf-count" role="status">
        {texts.count(notReady, rows.length, context.extension.project.key)}
      </p>
      <div className="rf-filters">
        <div className="rf-radios" role="radiogroup" aria-label={texts.filterLabel}>
          {filters.map((name) => (
            <label key={name} className="rf-filter">
              <input
                type="radio"
                name="refine-filter"
                checked={name === filter}
                onChange={() => {
                  setFilter(name);
                  setKept([]);
                  address.write({ show: name === 'notReady' ? '' : name });
                }}
              />
              {texts.filters[name]}
            </label>
          ))}
        </div>
        <label className="rf-filter">
          {texts.byRule}
          <select
            value={rule}
            onChange={(event) => {
              setRule(event.target.value);
              setKept([]);
              address.write({ rule: event.target.value });
            }}
          >
            <option value="">{texts.anyRule}</option>
            {rulesLeft(rows).map(({ title, count }) => (
              <option key={title} value={title}>
                {texts.ruleCount(title, count)}
              </option>
            ))}
            {rule !== '' && !rulesLeft(rows).some(({ title }) => title === rule) && (
              <option value={rule}>{texts.ruleCount(rule, 0)}</option>
            )}
          </select>
        </label>
      </div>
      <div className="rf-columns">
        <RefineList
          rows={shown}
          openKey={open?.source.issue.key}
          onChoose={choose}
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
            onJudged={onJudged}
            onNext={next}
          />
        )}
      </div>
      <p className="wm-quiet rf-keys">{texts.keys}</p>
      {log.length > 0 && (
        <details className="rf-log" open>
          <summary>{texts.log}</summary>
          <ol>
            {log.map((line, index) => (
              <li key={log.length - index}>{line}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
