import { chartIds, measureIds } from '../kpi/kpi';
import type { ShownRule } from './macro-view';
import { ruleWords, ruleWordsOfChart, ruleWordsOfMeasure } from './rule-words';

const rule: ShownRule = {
  startedIn: ['In Progress'],
  finishedIn: [],
  dayCounting: 'inclusive',
  percentileMethod: 'nearestRank',
};
const all =
  'Started: first entry into In Progress · finished: last entry into a status of the category Done · both days counted · percentiles by nearest rank';

describe('ruleWords', () => {
  it('tell all of a rule, and that it is of this macro only', () => {
    expect(ruleWords(rule)).toBe(all);
    expect(ruleWords({ ...rule, isOwn: true })).toBe(
      `By a rule of this macro, not the project’s · ${all}`,
    );
  });

  it('tell percentiles of figures that are percentiles or held against one', () => {
    const telling = (
      word: string,
      toldOf: (id: (typeof measureIds)[number]) => string | undefined,
    ) => measureIds.filter((id) => toldOf(id)?.includes(word));
    const ofMeasure = (id: (typeof measureIds)[number]) => ruleWordsOfMeasure(rule, id);
    expect(telling('percentiles', ofMeasure)).toEqual(['cycleTime', 'leadTime', 'olderThanUsual']);
    expect(telling('both days', ofMeasure)).toEqual([
      ...['cycleTime', 'leadTime', 'age', 'olderThanUsual'],
    ]);
    expect(telling('Started', ofMeasure)).toHaveLength(7);
    expect(ruleWordsOfMeasure(rule, 'velocity')).toBeUndefined();
    expect(chartIds.filter((id) => ruleWordsOfChart(rule, id).includes('percentiles'))).toEqual([
      'cycleTimes',
      'leadTimes',
      'ages',
    ]);
  });
});
