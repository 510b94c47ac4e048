import { anIssue, smallProject, someDay } from '../../../test/arbitraries/macro-data';
import type { MacroConfig } from '#contract/macro/macro-config';
import { presetOf } from '#contract/macro/macro-config';
import { parseMacroView } from '#contract/macro/snapshot';
import { chartIds, measureIds } from '#domain/kpi/kpi';
import { latenessOf } from '#domain/roadmap/lateness';
import type { Audience } from '#domain/roadmap/macro-view';
import { buildMacroView } from './build-macro-view';

const moment = { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' };
const build = (audience: Audience, asOf?: string) =>
  buildMacroView(
    { ...presetOf(audience), project: 'PAY', ...(asOf === undefined ? {} : { asOf }) },
    smallProject(),
    moment,
  );

describe('buildMacroView', () => {
  it('tells whom the project named as editors', () => {
    const data = smallProject();
    const settings = { ...data.settings, editors: { accountIds: ['acc-priya'], roleIds: [] } };
    const config = { ...presetOf('leadership'), project: 'PAY' };
    expect(buildMacroView(config, { ...data, settings }, moment).editors).toEqual(['acc-priya']);
  });

  it('gives leadership four numbers', () => {
    const { view } = build('leadership');
    expect(view.numbers.map(({ id, value, ofTotal }) => ({ id, value, ofTotal }))).toEqual([
      { id: 'finished', value: 8, ofTotal: undefined },
      { id: 'inProgress', value: 1, ofTotal: undefined },
      { id: 'ready', value: 1, ofTotal: 2 },
      { id: 'criteriaMet', value: 3, ofTotal: 4 },
    ]);
  });

  it('opens exactly as many work items as each number counts', () => {
    const { view, countedBy } = build('leadership');
    for (const number of view.numbers) {
      expect(countedBy.get(number.id)).toHaveLength(number.count);
      if (number.id !== 'criteriaMet') expect(number.count).toBe(number.value);
    }
  });

  it('sums each chart up in the number whose work items it draws, with its target, card or not', () => {
    const settings = { flow: {}, kpi: { targets: { cycleTime: { value: 5, direction: 'down' } } } };
    const data = smallProject();
    const { view, countedBy } = buildMacroView(
      { ...presetOf('team'), project: 'PAY', cards: ['finished'], charts: chartIds },
      { ...data, settings: { ...data.settings, sections: settings } },
      moment,
    );
    const beside = view.chartNumbers ?? [];
    expect(view.numbers.map(({ id }) => id)).toEqual(['finished']);
    expect(beside.map(({ id }) => id)).toEqual([
      ...['cycleTime', 'leadTime', 'inProgress', 'age', 'velocity'],
    ]);
    expect(beside[0]?.target).toEqual({ value: 5, direction: 'down' });
    for (const { id, count } of beside) expect(countedBy.get(id)).toHaveLength(count);
    expect(parseMacroView(JSON.parse(JSON.stringify(view)))).toMatchObject({ ok: true });
  });

  it('marks milestones on their days, and leaves those without a day among the rows', () => {
    const data = smallProject();
    const milestone = { id: '9', name: 'Milestone', hierarchyLevel: 1 };
    const status = { id: '3', name: 'Done', category: 'done' } as const;
    const issues = [
      ...data.issues,
      anIssue({ id: '400', summary: 'Board meets', type: milestone, dueOn: '2026-12-11' }),
      anIssue({ id: '401', summary: 'Contract', type: milestone, dueOn: '2026-11-02', status }),
      anIssue({ id: '402', summary: 'Some day', type: milestone }),
    ];
    const named = (milestones?: string) =>
      buildMacroView(
        { ...presetOf('leadership'), project: 'PAY', ...(milestones ? { milestones } : {}) },
        { ...data, issues },
        moment,
      ).view;
    const { markers, items } = named();
    expect(markers.filter((marker) => marker.isMilestone)).toEqual([
      { name: 'Board meets', on: '2026-12-11', isReleased: false, isMilestone: true },
      { name: 'Contract', on: '2026-11-02', isReleased: true, isMilestone: true },
    ]);
    expect(items.map(({ id }) => id)).toEqual(['1', '2', '3', '402']);
    expect(named('1').markers.filter((marker) => marker.isMilestone)).toHaveLength(2);
    expect(parseMacroView(JSON.parse(JSON.stringify(named())))).toMatchObject({ ok: true });
  });

  it('tells what moved in the week before', () => {
    expect(build('leadership').view.moves).toContainEqual({
      kind: 'slipped',
      key: 'PAY-1',
      title: 'Work item 1',
      days: 7,
    });
  });

  it('forecasts from its own throughput, and says from how much', () => {
    const { forecasts, forecastBasis } = build('leadership').view;
    expect(forecastBasis).toEqual({ finished: 12, weeks: 8 });
    expect(forecasts.map((each) => each.id)).toEqual(['1', '2']);
  });

  it('knows only what had happened by the day it is drawn as of', () => {
    const { view } = build('leadership', '2026-10-20');
    expect(view.asOf).toBe('2026-10-20');
    expect(view.numbers[0]?.value).toBe(3);
    expect(view.forecastBasis.needed).toBe(10);
  });

  it('tells an epic that was closed without being done from one that was finished', () => {
    const data = smallProject();
    const closed = (name: string) =>
      data.issues.map((issue) =>
        issue.id === '2'
          ? {
              ...issue,
              status: { id: '3', name: 'Done', category: 'done' as const },
              fields: { resolution: { name } },
            }
          : issue,
      );
    const kindFor = (name: string) => {
      const config = { ...presetOf('leadership'), project: 'PAY' };
      const { items } = buildMacroView(config, { ...data, issues: closed(name) }, moment).view;
      const item = items.find((each) => each.id === '2');
      return item === undefined ? undefined : latenessOf(item, someDay).kind;
    };
    expect([kindFor('Done'), kindFor("Won't Do")]).toEqual(['finished', 'cancelled']);
  });

  it('draws a day gone by with the due days of that day', () => {
    const dueOf = (asOf?: string) =>
      build('leadership', asOf).view.items.find((item) => item.id === '1')?.through;
    expect([dueOf('2026-11-18'), dueOf()]).toEqual(['2026-11-04', '2026-11-11']);
  });

  it('gives a team its flow', () => {
    const flow = build('team').view.flow;
    expect(flow?.p85).toBe(4);
    expect(flow?.ages).toEqual([8]);
    expect(flow?.weekly.reduce((sum, count) => sum + count, 0)).toBe(12);
  });

  it.each(['leadership', 'team', 'customers'] as const)(
    'is plain data that reads back as it was, for %s',
    (audience) => {
      const { view } = build(audience);
      const read = parseMacroView(JSON.parse(JSON.stringify(view)));
      expect(read).toEqual({ ok: true, value: view });
    },
  );
});

describe('every number and every chart', () => {
  const config = { ...presetOf('team'), project: 'PAY', cards: measureIds, charts: chartIds };
  const { view, countedBy } = buildMacroView(config, smallProject(), moment);

  it('has a value, or says why it has none', () => {
    for (const { value, because } of view.numbers)
      expect([value === undefined, because === undefined]).toContain(true);
    expect(view.numbers.map((number) => number.id)).toEqual(measureIds);
  });

  it('opens exactly what it counted', () => {
    for (const number of view.numbers) expect(countedBy.get(number.id)).toHaveLength(number.count);
  });

  it('opens the very work items that each chart draws', () => {
    const { behindCharts, view: drawn } = buildMacroView(config, smallProject(), moment);
    const countOf = (id: string) => behindCharts.get(id)?.items.length;
    expect(countOf('throughput')).toBe(drawn.flow?.weekly.reduce((sum, count) => sum + count, 0));
    expect(countOf('cycleTimes')).toBe(drawn.flow?.cycleTimes.length);
    expect(countOf('leadTimes')).toBe(drawn.flow?.leadTimes?.length);
    expect(countOf('distribution')).toBe(
      drawn.flow?.types?.reduce((sum, type) => sum + type.count, 0),
    );
    const last = drawn.flow?.cumulative.at(-1);
    expect(countOf('cumulative')).toBe(
      (last?.done ?? 0) + (last?.inProgress ?? 0) + (last?.toDo ?? 0),
    );
    expect(behindCharts.get('ages')?.items.map((item) => item.key)).toEqual(['PAY-200']);
  });

  it('tells how many rows are restricted, whatever is below them', () => {
    const data = smallProject();
    const security = { id: '1', name: 'Fraud team' };
    const issues = data.issues.map((issue) =>
      ['1', '200'].includes(issue.id) ? { ...issue, fields: { security } } : issue,
    );
    expect(buildMacroView(config, { ...data, issues }, moment).restricted).toBe(1);
    expect(buildMacroView(config, data, moment).restricted).toBe(0);
  });

  it('says when it is of a part of the project', () => {
    const isPart = (parts: Partial<MacroConfig>) =>
      buildMacroView({ ...config, ...parts }, smallProject(), moment).view.isPart;
    expect([isPart({}), isPart({ board: '7' }), isPart({ jql: 'a = b' })]).toEqual([
      ...[undefined, true, true],
    ]);
  });

  it('says by which rule, with the names of statuses', () => {
    const data = smallProject();
    const flow = { startedStatusIds: ['2'], dayCounting: 'elapsed', percentileMethod: 'linear' };
    const settings = { ...data.settings, sections: { ...data.settings.sections, flow } };
    expect(buildMacroView(config, { ...data, settings }, moment).view.rule).toEqual({
      startedIn: ['In Progress'],
      finishedIn: [],
      dayCounting: 'elapsed',
      percentileMethod: 'linear',
    });
  });

  it('fills a version by what was done of it on the day that is shown', () => {
    const data = smallProject();
    const issues = data.issues.map((issue) =>
      issue.type.hierarchyLevel === 0 ? { ...issue, fixVersions: data.versions } : issue,
    );
    const doneOn = (asOf?: string) =>
      buildMacroView(
        { ...config, rows: 'versions', ...(asOf === undefined ? {} : { asOf }) },
        { ...data, issues },
        moment,
      ).view.items.map(({ done, total }) => [done, total]);
    expect([doneOn('2026-10-20'), doneOn()]).toEqual([[[3, 15]], [[12, 15]]]);
  });

  it('says of a day gone by that nobody can tell how many criteria were accepted', () => {
    const itemsOf = (asOf?: string) =>
      buildMacroView(
        { ...config, progress: 'criteria', ...(asOf === undefined ? {} : { asOf }) },
        smallProject(),
        moment,
      ).view.items.find((item) => item.id === '2');
    expect(itemsOf()).toMatchObject({ done: 2, total: 4 });
    expect(itemsOf('2026-11-18')).toMatchObject({ done: 0, total: 0, isProgressUnknown: true });
  });

  it('is plain data that reads back as it was', () => {
    expect(parseMacroView(JSON.parse(JSON.stringify(view)))).toEqual({ ok: true, value: view });
  });

  it('draws nothing that was not asked for', () => {
    const { flow, burnUps, sprints } = build('leadership').view;
    expect([flow, burnUps, sprints]).toEqual([undefined, undefined, undefined]);
  });
});
