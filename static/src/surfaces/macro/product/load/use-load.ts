import { useEffect, useMemo, useRef, useState } from 'react';
import type { FoundTable, Separator } from '#domain/product/load/find-tables';
import type { LoadChoices, LoadPlan } from '#domain/product/load/plan-load';
import { planLoad } from '#domain/product/load/plan-load';
import { isLoadable } from '#domain/product/load/suggest-mapping';
import type { MetricDescription, ProductMetric } from '#domain/product/metric';
import type { MetricChange, MetricState } from '#domain/product/metric-record';
import { metricLimits, noMetrics } from '#domain/product/metric-record';
import type { Problem } from '#domain/problem';
import type { CalendarDay } from '#domain/time/calendar-day';
import { readMetrics } from '../save-metrics';
import { loadTexts } from './load-texts';
import type { LoadedText } from './read-table-file';
import { readTables } from './read-table-file';

/** The text that was given, read as tables. */
export type Loaded = {
  readonly text: string;
  readonly source: string;
  readonly tables: readonly FoundTable[];
  readonly separator: Separator;
};

/** What a person has chosen so far of where the numbers go. */
export type Destination = {
  /** A metric that is there; undefined for a new one. */
  readonly metricId?: string;
  readonly description: MetricDescription;
};

type Desk = { readonly state: MetricState; readonly mayChange: boolean };

/** The project’s metrics as they are kept, for as long as they are worked on. */
export function useKeptMetrics(projectId: string) {
  const [desk, setDesk] = useState<Desk>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isOver = false;
    setProblem(undefined);
    void readMetrics(projectId).then((answer) => {
      if (isOver) return;
      if ('problem' in answer) setProblem(answer.problem);
      else setDesk(answer);
    });
    return () => {
      isOver = true;
    };
  }, [projectId, round]);
  return {
    ...{ desk, problem },
    readAgain: () => {
      setRound(round + 1);
    },
    setState: (state: MetricState) => {
      setDesk({ state, mayChange: true });
    },
  };
}

/** The text that somebody brings, read as tables; a refusal leaves what was there before. */
export function useLoaded() {
  const [loaded, setLoaded] = useState<Loaded>();
  const [refusal, setRefusal] = useState('');
  const turn = useRef(0);
  /** Answers which of the tables to begin with; undefined where none was found. */
  const bring = async (
    coming: Promise<LoadedText>,
    separator?: Separator,
  ): Promise<number | undefined> => {
    const mine = (turn.current += 1);
    const given = await coming;
    const read = 'text' in given ? await readTables(given.text, separator) : undefined;
    if (turn.current !== mine) return undefined;
    if (read === undefined || !('text' in given)) {
      setRefusal('refusal' in given ? given.refusal : '');
      return undefined;
    }
    const isEmpty = given.text.trim() === '';
    const { noRows, empty } = loadTexts.refusals;
    setRefusal(read.tables.length > 0 ? '' : isEmpty ? empty : noRows);
    if (read.tables.length === 0) return undefined;
    setLoaded({ ...given, ...read });
    return Math.max(0, read.tables.findIndex(isLoadable));
  };
  return { loaded, refusal, bring };
}

/** What would be loaded of a table, by what was chosen. */
export function useLoadPlan(
  table: FoundTable | undefined,
  choices: LoadChoices,
  today: CalendarDay,
): LoadPlan | undefined {
  const text = JSON.stringify(choices);
  return useMemo(
    () => (table === undefined ? undefined : planLoad(table, choices, today)),
    // The text stands for the choices, which are a new object at each render.
    [table, text, today],
  );
}

/** The change that loads the points of a plan; undefined as long as it cannot be made. */
export function changeOf(
  plan: LoadPlan | undefined,
  { metricId, description }: Destination,
  given: { readonly newId: string; readonly kind: LoadChoices['kind']; readonly source: string },
): MetricChange | undefined {
  const points = plan?.read?.points.slice(-metricLimits.points) ?? [];
  if (plan === undefined || points.length === 0) return undefined;
  const source = given.source.slice(0, metricLimits.source);
  if (metricId !== undefined) return { type: 'add', id: metricId, points, source };
  const name = description.name.trim();
  if (name === '') return undefined;
  const unit = given.kind === 'value' ? description.unit.trim() : '';
  return {
    ...{ type: 'create', id: given.newId, kind: given.kind, step: plan.step, points, source },
    description: { ...description, name, unit },
  };
}

/** The metric that was chosen, as it is kept. */
export const findMetric = (
  { metrics }: MetricState = noMetrics,
  id: string | undefined,
): ProductMetric | undefined => metrics.find((metric) => metric.id === id);
