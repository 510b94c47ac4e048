import type { CardUpdate } from './fill-cards';
import { fillCards } from './fill-cards';

describe('fillCards', () => {
  it('writes each value once, and only where something else stands', async () => {
    const written: (readonly CardUpdate[])[] = [];
    const wanted: Readonly<Record<string, string | null | undefined>> = {
      '1': '0 of 3 met',
      '2': '0 of 3 met',
      '3': '2 of 2 met',
      '4': null,
      '5': null,
      '6': undefined,
    };
    const shown = [
      { issueId: '1', value: null },
      { issueId: '2', value: undefined },
      { issueId: '3', value: '2 of 2 met' },
      { issueId: '4', value: '1 of 1 met' },
      { issueId: '5', value: null },
      { issueId: '6', value: 'kept: its record cannot be read' },
    ];
    const count = await fillCards(
      shown.map(({ issueId }) => issueId),
      {
        readShown: () => Promise.resolve(shown),
        valueOf: (issueId) => Promise.resolve(wanted[issueId]),
        write: (updates) => Promise.resolve(void written.push(updates)),
      },
    );
    expect(count).toBe(3);
    expect(written).toEqual([
      [
        { value: '0 of 3 met', issueIds: ['1', '2'] },
        { value: null, issueIds: ['4'] },
      ],
    ]);
  });

  it('writes nothing where all stands', async () => {
    const write = () => Promise.reject(new Error('wrote'));
    const ports = {
      readShown: () => Promise.resolve([{ issueId: '1', value: '1 of 1 met' }]),
      valueOf: () => Promise.resolve('1 of 1 met'),
      write,
    };
    expect(await fillCards(['1'], ports)).toBe(0);
  });
});
