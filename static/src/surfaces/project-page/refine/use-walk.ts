import { useCallback, useMemo, useState } from 'react';
import type { IssueId } from '#domain/issue/issue';
import type { RefineFilter, RefineRow } from '#usecases/readiness/backlog-top';
import { filterRows, isHeldUpBy } from '#usecases/readiness/backlog-top';
import type { TabProps } from '../project-page';
import type { Judged } from './read-judged';
import { refineTexts as texts } from './texts';
import { wordsShown } from './words-shown';

/** What may be walked through, in the order offered; the first is the usual one. */
export const filters: readonly RefineFilter[] = ['notReady', 'questions', 'waived', 'all'];

const filterIn = ({ read }: TabProps['address']): RefineFilter =>
  filters.find((name) => name === read()['show']) ?? 'notReady';

/** A refinement under way: which work items are shown, which one is open, and what changed so far. */
export type Walk = {
  readonly rows: readonly RefineRow[];
  readonly shown: readonly RefineRow[];
  readonly open: RefineRow | undefined;
  readonly filter: RefineFilter;
  /** The title of the rule that holds up what is shown; empty for any. */
  readonly rule: string;
  /** What changed, latest first. */
  readonly log: readonly string[];
  readonly choose: (row: RefineRow) => void;
  /** Shows others; those with the ids stay all the same. */
  readonly show: (
    by: { readonly filter?: RefineFilter; readonly rule?: string },
    staying: readonly IssueId[],
  ) => void;
  readonly judged: (row: RefineRow) => void;
};

/** What a refinement shows, kept in the address; what becomes ready stays until something else is shown. */
export function useWalk(opened: Judged, { context, address }: TabProps): Walk {
  const [rows, setRows] = useState(opened.rows);
  const [filter, setFilter] = useState(() => filterIn(address));
  const [rule, setRule] = useState(() => address.read()['rule'] ?? '');
  const [chosen, setChosen] = useState(() => address.read()['item'] ?? '');
  const [log, setLog] = useState<readonly string[]>([]);
  const [kept, setKept] = useState<readonly IssueId[]>([]);
  const shown = useMemo(() => {
    const through = new Set(filterRows(rows, filter).filter((row) => isHeldUpBy(row, rule)));
    return rows.filter((row) => through.has(row) || kept.includes(row.source.issue.id));
  }, [rows, filter, rule, kept]);
  const judged = useCallback(
    (row: RefineRow) => {
      const { id } = row.source.issue;
      setRows((before) => {
        const was = before.find(({ source }) => source.issue.id === id);
        if (was === undefined || was.report === row.report) return before;
        const line = lineOf(was, row, context.locale);
        if (line !== undefined) {
          setKept((ids) => [...new Set([...ids, id])]);
          setLog((lines) => [line, ...lines]);
        }
        return before.map((one) => (one === was ? row : one));
      });
    },
    [context.locale],
  );
  const open = shown.find(({ source }) => source.issue.key === chosen) ?? shown[0];
  return {
    ...{ rows, shown, open, filter, rule, log, judged },
    choose: ({ source }) => {
      setChosen(source.issue.key);
      address.write({ item: source.issue.key });
    },
    show: (by, staying) => {
      const next = { filter, rule, ...by };
      setFilter(next.filter);
      setRule(next.rule);
      setKept(staying);
      // The one that is open stays so where it is still shown, also when nobody chose it.
      setChosen(open?.source.issue.key ?? '');
      address.write({ show: next.filter === 'notReady' ? '' : next.filter, rule: next.rule });
    },
  };
}

/** What changed on a work item, in words; undefined when its words are the same. */
function lineOf(was: RefineRow, is: RefineRow, locale: string): string | undefined {
  const then = wordsShown(was, locale);
  const now = wordsShown(is, locale);
  const mended = then.filter((word) => !now.includes(word));
  const found = now.filter((word) => !then.includes(word));
  if (mended.length + found.length === 0) return undefined;
  return texts.logLine(is.source.issue.key, { mended, found, left: now.length });
}
