import { remapScores } from './remap-scores';

describe('remapScores', () => {
  it('tells which numbers change, and leaves out what stays or was never given', () => {
    const items = [
      { id: '1', values: { userBusinessValue: 20, jobSize: 1 } },
      { id: '2', values: { timeCriticality: 5 } },
    ];
    expect(remapScores(items, [1, 2, 3, 5, 8, 13, 20], [1, 2, 4, 8, 16])).toEqual([
      { id: '1', column: 'userBusinessValue', from: 20, value: 16 },
      { id: '2', column: 'timeCriticality', from: 5, value: 4 },
    ]);
  });
});
