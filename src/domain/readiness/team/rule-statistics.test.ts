import fc from 'fast-check';
import { anyDefinition, anyGiven, factsOf, story } from '../../../../test/arbitraries/readiness';
import { checkReadiness, prepareDefinition } from '../judge/check-readiness';
import { starterDefinition } from '../definition/definition';
import { isMostlyWaived, isTelling, ruleStatistics } from './rule-statistics';

const at = '2026-03-01T09:00:00.000Z';
const starter = prepareDefinition(starterDefinition);

describe('ruleStatistics', () => {
  it('puts the rule first that fails the largest share, waived ones included', () => {
    const waivers = { parent: { by: 'ana', on: '2026-03-01T09:00:00.000Z', reason: 'Alone' } };
    const reports = [
      checkReadiness(factsOf({ state: { waivers }, issue: story({ estimate: 3 }) }), starter),
      checkReadiness(factsOf({ issue: story({ estimate: 5 }) }), starter),
      checkReadiness(factsOf({ text: 'Pays', issue: story() }), starter),
    ];
    const told = ruleStatistics(reports);
    expect(told.find(({ title }) => title === 'Belongs to a parent')).toEqual({
      ...{ title: 'Belongs to a parent', asked: 3, failed: 3, waived: 1 },
    });
    expect(told.find(({ title }) => title === 'Is estimated')).toMatchObject({ failed: 1 });
    expect(told.at(-1)).toMatchObject({ failed: 0 });
  });

  it('puts a rule last that asked too few, however many of them failed', () => {
    const state = { questions: [{ id: 'q', text: 'Why?', askedBy: 'ben', askedOn: at }] };
    const asking = checkReadiness(factsOf({ state, issue: story() }), starter);
    const others = Array.from({ length: 20 }, () => checkReadiness(factsOf({}), starter));
    const told = ruleStatistics([asking, ...others]);
    expect(told.at(-1)).toEqual({ title: 'No open questions', asked: 1, failed: 1, waived: 0 });
    expect(isTelling(told[0]?.asked ?? 0)).toBe(true);
  });

  it('never counts more waivers than failures, or more failures than questions', () => {
    fc.assert(
      fc.property(fc.array(anyGiven(), { maxLength: 6 }), anyDefinition(), (all, definition) => {
        const prepared = prepareDefinition(definition);
        const reports = all.map((given) => checkReadiness(factsOf(given), prepared));
        for (const { asked, failed, waived } of ruleStatistics(reports)) {
          expect(waived).toBeLessThanOrEqual(failed);
          expect(failed).toBeLessThanOrEqual(asked);
        }
      }),
    );
  });
});

describe('isMostlyWaived', () => {
  it.each([
    { given: '19 findings, all waived', failed: 19, waived: 19, is: false },
    { given: '20 findings, half of them waived', failed: 20, waived: 10, is: false },
    { given: '20 findings, 11 of them waived', failed: 20, waived: 11, is: true },
  ])('is $is given $given', ({ failed, waived, is }) => {
    expect(isMostlyWaived({ title: 'Parent', asked: 40, failed, waived })).toBe(is);
  });
});
