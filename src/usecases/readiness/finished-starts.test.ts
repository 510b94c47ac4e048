import type { ReadinessState } from '#domain/readiness/status/readiness-state';
import { emptyReadinessState } from '#domain/readiness/status/readiness-state';
import { propertyKeys } from '#contract/record';
import type { Issue } from '#domain/issue/issue';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import { story } from '../../../test/arbitraries/readiness';
import { notedStarts, timeStarts } from './finished-starts';

const finished = issue('1', { isReady: false, rules: ['Is estimated'] });

describe('notedStarts', () => {
  it('tells those whose open rules were noted when they were started', () => {
    const all = [
      finished,
      issue('2', { isReady: true }),
      issue('3', { isReady: false }),
      issue('4'),
      { ...issue('5'), properties: { [propertyKeys.readiness]: 'spoilt' } },
    ];
    expect(notedStarts(all).map(({ issue: { id }, rules }) => [id, rules])).toEqual([
      ['1', ['Is estimated']],
      ['2', []],
    ]);
  });
});

describe('timeStarts', () => {
  it.each([
    { given: 'nothing chosen: from Analysis on', flow: undefined, days: [11] },
    { given: 'started where it is built', flow: { startedStatusIds: ['building'] }, days: [7] },
    {
      given: 'days elapsed, the first not counted',
      flow: { startedStatusIds: ['building'], dayCounting: 'elapsed' },
      days: [6],
    },
    {
      given: 'its resolution ends work undone',
      flow: { cancelledResolutions: ['later'] },
      days: [],
    },
  ])('counts days as the project does: $given', ({ flow, days }) => {
    expect(timed(flow).map(({ cycleTimeDays }) => cycleTimeDays)).toEqual(days);
  });

  it('keeps with each the rules that were open', () => {
    expect(timed(undefined)).toEqual([{ rules: ['Is estimated'], cycleTimeDays: 11 }]);
  });
});

// Helpers

function timed(flow: unknown) {
  const settings: ProjectSettings = {
    ...defaultSettings,
    sections: flow === undefined ? {} : { flow },
  };
  return timeStarts(notedStarts([finished]), {
    settings,
    histories: new Map([
      [
        '1',
        [
          moved('02', 'open', 'analysis'),
          moved('06', 'analysis', 'building'),
          moved('12', 'building', 'closed'),
        ],
      ],
    ]),
    categories: new Map([
      ['open', 'new'],
      ['analysis', 'indeterminate'],
      ['building', 'indeterminate'],
      ['closed', 'done'],
    ]),
    timeZone: 'UTC',
    asOf: '2026-11-23',
  });
}

function moved(day: string, from: string, to: string) {
  return { at: `2026-11-${day}T09:00:00.000Z`, fieldId: 'status', from, to };
}

function issue(id: string, started?: { isReady: boolean; rules?: readonly string[] }): Issue {
  const state: ReadinessState =
    started === undefined
      ? emptyReadinessState
      : {
          ...emptyReadinessState,
          started: { on: '2026-11-02T09:00:00.000Z', left: [], ...started },
        };
  return {
    ...story({ id, createdAt: '2026-11-01T09:00:00.000Z' }),
    status: { id: 'closed', name: 'Closed', category: 'done' },
    fields: { resolution: { name: 'Later' } },
    properties: { [propertyKeys.readiness]: { v: 1, version: 1, ...state } },
  };
}
