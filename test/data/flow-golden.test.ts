import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseIssue } from '#atlassian/jira/issue/parse-issue';
import { presetOf } from '#contract/macro/macro-config';
import { countDays, findCycleTimeDays } from '#domain/flow/durations';
import type { FlowRule } from '#domain/flow/flow-rule';
import { defaultFlowRule } from '#domain/flow/flow-rule';
import type { FieldChange } from '#domain/flow/history';
import { percentile } from '#domain/flow/percentile';
import { throughput } from '#domain/flow/throughput';
import { traceWorkItem } from '#domain/flow/trace-work-item';
import type { StatusCategory } from '#domain/issue/issue';
import { findLastClosed, findLastFinished, measureFinished } from '#domain/kpi/measure-finished';
import { defaultSettings } from '#domain/settings/settings';
import { addDays } from '#domain/time/calendar-day';
import { buildMacroView } from '#usecases/macro/build-macro-view';

const data = process.env['WAYMARK_DATA'] ?? '../shared';
const readLines = (file: string): unknown[] =>
  gunzipSync(readFileSync(join(data, file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

describe('the published flow example', () => {
  // Rules of its origin: elapsed days (end − start), linear percentiles.
  const golden = JSON.parse(
    readFileSync(join(data, 'golden/cycletime-deloitte-jira-agile-metrics.json'), 'utf8'),
  ) as {
    doneItems: { committed: string; done: string; cycleTimeDays: number }[];
    expected: {
      percentiles_linear: Record<string, number>;
      dailyThroughput: Record<string, number>;
    };
  };

  it('has the same cycle times by elapsed days', () => {
    for (const { committed, done, cycleTimeDays } of golden.doneItems)
      expect(countDays(committed, done, 'elapsed')).toBe(cycleTimeDays);
  });

  it('has the same percentiles by the linear method', () => {
    const days = golden.doneItems.map((item) => item.cycleTimeDays);
    for (const [p, value] of Object.entries(golden.expected.percentiles_linear))
      expect(percentile(days, Number(p) * 100, 'linear')).toBeCloseTo(value, 10);
  });

  it('has the same throughput on each day', () => {
    const items = golden.doneItems.map((item, index) => ({
      id: String(index),
      key: String(index),
      title: '',
      typeName: 'Story',
      stage: 'done' as const,
      createdOn: item.committed,
      startedOn: item.committed,
      finishedOn: item.done,
      isCancelled: false,
      reopened: 0,
      evidence: 'changelog' as const,
    }));
    for (const [day, count] of Object.entries(golden.expected.dailyThroughput))
      expect(throughput(items, { from: day, through: day })).toBe(count);
  });
});

type Raw = {
  fields: { created: string; status: RawStatus };
  changelog: {
    histories: { created: string; items: { field: string; from: string; to: string }[] }[];
  };
};
type RawStatus = { id: string; statusCategory: { key: StatusCategory } };

describe('a real changelog', () => {
  const raws = readLines('data/hive-changelog.jsonl.gz') as Raw[];
  const categories = new Map<string, StatusCategory>([
    ['1', 'new'],
    ['3', 'indeterminate'],
    ['4', 'new'],
    ['5', 'done'],
    ['6', 'done'],
    ['10002', 'indeterminate'],
    ...raws.map((raw) => [raw.fields.status.id, raw.fields.status.statusCategory.key] as const),
  ]);
  const rule: FlowRule = { ...defaultFlowRule, cancelledResolutions: [] };
  const options = { rule, categories, timeZone: 'UTC', asOf: '2026-12-31' };

  it('gives the same days as reading it status by status', () => {
    let known = 0;
    for (const raw of raws) {
      const changes = raw.changelog.histories
        .flatMap((entry) =>
          entry.items
            .filter((item) => item.field === 'status')
            .map((item): FieldChange => ({
              at: new Date(entry.created).toISOString(),
              fieldId: 'status',
              from: item.from,
              to: item.to,
            })),
        )
        .sort((one, other) => one.at.localeCompare(other.at));
      if (changes.length === 0) continue;
      const traced = traceWorkItem(parseIssue(raw), changes, options);
      const naive = readNaively(raw.fields.created, changes, categories);
      expect([traced?.startedOn, traced?.finishedOn]).toEqual(naive);
      if (traced !== undefined && findCycleTimeDays(traced, 'inclusive') !== undefined) known += 1;
    }
    expect(known).toBeGreaterThan(0);
  });
});

describe('a real project of 3,079 work items as of 30 June 2016', () => {
  const asOf = '2016-06-30';
  const issues = readLines('data/timob.jsonl.gz').map((raw) => parseIssue(raw));
  const { view, countedBy } = buildMacroView(
    { ...presetOf('leadership'), project: 'TIMOB', asOf },
    {
      project: { id: '10153', key: 'TIMOB', name: 'Titanium SDK/CLI' },
      issues,
      histories: new Map(),
      categories: new Map(issues.map((issue) => [issue.status.id, issue.status.category])),
      statusNames: new Map(issues.map((issue) => [issue.status.id, issue.status.name])),
      versions: [],
      settings: defaultSettings,
    },
    { today: '2026-11-23', now: '2026-11-23T12:00:00.000Z', timeZone: 'UTC' },
  );

  it('has as many finished as resolution dates say, those closed undone left out', () => {
    const cancelled = defaultFlowRule.cancelledResolutions;
    const within = issues.filter((issue) => {
      const day = issue.resolvedAt?.slice(0, 10) ?? '';
      return issue.type.hierarchyLevel === 0 && day >= addDays(asOf, -29) && day <= asOf;
    });
    const counted = within.filter((issue) => {
      const { name } = (issue.fields['resolution'] ?? { name: '' }) as { name: string };
      return issue.status.category === 'done' && !cancelled.includes(name.toLowerCase());
    });
    expect(view.numbers[0]?.value).toBe(counted.length);
    expect(
      countedBy
        .get('finished')
        ?.map((item) => item.id)
        .sort(),
    ).toEqual(counted.map((issue) => issue.id).sort());
    expect(counted.length).toBeGreaterThan(60);
    const undone = view.numbers[0]?.leftOut.reduce((sum, part) => sum + part.count, 0);
    expect(counted.length + (undone ?? 0)).toBe(within.length);
    expect(view.evidence).toBe('resolutionDate');
  });

  it('knows nothing of what was created later', () => {
    expect(view.items.every((item) => (item.createdOn ?? '') <= asOf)).toBe(true);
    expect(view.forecastBasis.weeks).toBe(8);
  });

  it('says when anything was finished at all', () => {
    const items = issues.flatMap(
      (issue) =>
        traceWorkItem(issue, undefined, {
          rule: defaultFlowRule,
          categories: new Map(issues.map((each) => [each.status.id, each.status.category])),
          timeZone: 'UTC',
          asOf: '2026-11-23',
        }) ?? [],
    );
    expect(measureFinished(items, '2026-11-23')).toMatchObject({ value: 0 });
    expect(findLastFinished(items)).toBe('2021-05-28');
    expect(findLastClosed(items)).toEqual({ on: '2021-10-25', as: 'Duplicate' });
  });
});

// Helpers

/** Started: the first entry into work. Finished: the last entry into done, if it is done. */
function readNaively(
  created: string,
  changes: readonly FieldChange[],
  categories: ReadonlyMap<string, StatusCategory>,
): readonly [string | undefined, string | undefined] {
  let category = categories.get(changes[0]?.from ?? '') ?? 'new';
  let started = category === 'indeterminate' ? new Date(created).toISOString() : undefined;
  let finished: string | undefined;
  for (const change of changes) {
    const next = categories.get(change.to ?? '');
    if (next === undefined) continue;
    if (next === 'indeterminate') started ??= change.at;
    if (next === 'done' && category !== 'done') finished = change.at;
    if (next !== 'done') finished = undefined;
    category = next;
  }
  const startedOn = started?.slice(0, 10);
  const finishedOn = finished?.slice(0, 10);
  return [
    startedOn !== undefined && finishedOn !== undefined && startedOn > finishedOn
      ? undefined
      : startedOn,
    finishedOn,
  ];
}
