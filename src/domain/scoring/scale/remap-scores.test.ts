import { remapScores } from './remap-scores';
import { defaultScale } from './scale';

const pay = { projectId: '10000', scale: defaultScale };

describe('remapScores', () => {
  it('tells which numbers change, and leaves out what stays or was never given', () => {
    const items = [
      { id: '1', values: { userBusinessValue: 20, jobSize: 1 } },
      { id: '2', values: { timeCriticality: 5 } },
    ];
    expect(remapScores(items, pay, [1, 2, 4, 8, 16])).toEqual([
      { id: '1', column: 'userBusinessValue', from: 20, value: 16 },
      { id: '2', column: 'timeCriticality', from: 5, value: 4 },
    ]);
  });

  it('takes what came from another project from the scale that it was given on', () => {
    const marks = { userBusinessValue: '10001: 1 2 4 8 16', jobSize: '10001: 1 2 4 8 16' };
    const moved = { id: '1', values: { userBusinessValue: 16, timeCriticality: 3, jobSize: 1 } };
    expect(remapScores([{ ...moved, marks }], pay, defaultScale)).toEqual([
      { id: '1', column: 'userBusinessValue', from: 16, value: 20 },
      { id: '1', column: 'jobSize', from: 1, value: 1 },
    ]);
  });

  it('marks numbers of a project with the same scale anew once that scale changes', () => {
    const marks = { jobSize: '10001: 1 2 3 5 8 13 20' };
    const moved = [{ id: '1', values: { jobSize: 1 }, marks }];
    expect(remapScores(moved, pay, defaultScale)).toEqual([]);
    expect(remapScores(moved, pay, [1, 2, 4])).toEqual([
      { id: '1', column: 'jobSize', from: 1, value: 1 },
    ]);
  });

  it('brings a number that is no step of any known scale to the nearest', () => {
    expect(remapScores([{ id: '1', values: { jobSize: 40 } }], pay, defaultScale)).toEqual([
      { id: '1', column: 'jobSize', from: 40, value: 20 },
    ]);
  });
});
