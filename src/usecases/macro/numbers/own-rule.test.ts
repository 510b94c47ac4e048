import { smallProject, someDay } from '../../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro/macro-config';
import { buildMacroView } from '../build-macro-view';

const moment = { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' };

describe('ruleOf', () => {
  const config = { ...presetOf('team'), project: 'PAY' };
  const { view } = buildMacroView(config, smallProject(), moment);

  it('counts by a rule of the macro where it has one, and says so', () => {
    const own = { ...config, startedStatuses: ['2'], finishedStatuses: ['2'] };
    const { view: shown } = buildMacroView(own, smallProject(), moment);
    expect(shown.rule).toMatchObject({
      ...{ startedIn: ['In Progress'], finishedIn: ['In Progress'], isOwn: true },
    });
    const valueOf = (id: string, of: typeof view) =>
      of.numbers.find((each) => each.id === id)?.value;
    expect([valueOf('inProgress', view), valueOf('inProgress', shown)]).toEqual([1, 12]);
    expect(view.rule?.isOwn).toBeUndefined();
  });

  it('is Jira’s own where the macro has a rule without statuses, whatever the project says', () => {
    const data = smallProject();
    const flow = { finishedStatusIds: ['2'], dayCounting: 'elapsed' };
    const settings = { ...data.settings, sections: { ...data.settings.sections, flow } };
    const own = { ...config, startedStatuses: [], finishedStatuses: [] };
    expect(buildMacroView(own, { ...data, settings }, moment).view.rule).toEqual({
      ...{ startedIn: [], finishedIn: [], isOwn: true },
      ...{ dayCounting: 'elapsed', percentileMethod: 'nearestRank' },
    });
  });
});
