import { adoptScenario } from './adopt-scenario';

describe('adoptScenario', () => {
  it.each([
    {
      given: 'all is taken',
      kept: true,
      weighed: true,
      done: ['keepBefore', 'takeWeights', 'takeNumbers'],
    },
    {
      given: 'the weights are refused',
      kept: true,
      weighed: false,
      done: ['keepBefore', 'takeWeights', 'forgetBefore'],
    },
    { given: 'what was before cannot be kept', kept: false, weighed: true, done: ['keepBefore'] },
  ])('does $done where $given', async ({ kept, weighed, done }) => {
    const seen: string[] = [];
    const noted = (name: string, isDone: boolean) => () => {
      seen.push(name);
      return Promise.resolve(isDone);
    };
    const isTaken = await adoptScenario({
      keepBefore: noted('keepBefore', kept),
      forgetBefore: noted('forgetBefore', true),
      takeWeights: noted('takeWeights', weighed),
      takeNumbers: () => seen.push('takeNumbers'),
    });
    expect(seen).toEqual(done);
    expect(isTaken).toBe(kept && weighed);
  });
});
