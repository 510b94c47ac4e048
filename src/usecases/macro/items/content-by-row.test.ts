import { anIssue, smallProject, someDay } from '../../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro/macro-config';
import { buildMacroView } from '../build-macro-view';

const moment = { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' };

describe('contentByRow', () => {
  it.each([
    { rows: 'versions' as const, id: 'version-1' },
    { rows: 'initiatives' as const, id: '7' },
  ])('forecasts $rows from the work items below them', ({ rows, id }) => {
    const data = smallProject();
    const initiative = { id: '7', name: 'Initiative', hierarchyLevel: 2 };
    const issues = [
      ...data.issues.map((issue) => ({
        ...issue,
        ...(issue.type.hierarchyLevel === 1
          ? { parent: { id: '7', key: 'PAY-7', summary: 'Grow' } }
          : { fixVersions: data.versions }),
      })),
      anIssue({ id: '7', type: initiative, dueOn: '2026-12-18' }),
    ];
    const config = { ...presetOf('leadership'), project: 'PAY', rows };
    const { forecasts, forecastBasis } = buildMacroView(config, { ...data, issues }, moment).view;
    expect(forecastBasis).toEqual({ finished: 12, weeks: 8 });
    expect(forecasts).toMatchObject([{ id, likelihood: expect.any(Number) as number }]);
  });
});
