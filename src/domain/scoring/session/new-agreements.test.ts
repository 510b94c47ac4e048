import { room } from '../../../../test/arbitraries/session';
import { newAgreements } from './new-agreements';
import { cellOf } from './session';

const at = '2026-03-09T10:00:00.000Z';
const size = cellOf('10001', 'jobSize');
const value = cellOf('10002', 'userBusinessValue');
const first = { value: 5, by: 'ana', at, count: 1 };
const anew = { value: 8, by: 'ben', at, count: 2 };

describe('newAgreements', () => {
  it('tells what was agreed since, and what was agreed anew', () => {
    const before = room({ agreed: { [size]: first } });
    expect(newAgreements(before, room({ agreed: { [size]: anew, [value]: first } }))).toEqual([
      { issueId: '10002', column: 'userBusinessValue', agreement: first },
      { issueId: '10001', column: 'jobSize', agreement: anew },
    ]);
  });

  it('tells nothing where nothing is new, or the session is another', () => {
    const before = room({ agreed: { [size]: anew } });
    expect(newAgreements(before, room({ agreed: { [size]: anew } }))).toEqual([]);
    expect(newAgreements(before, room({ agreed: { [size]: first } }))).toEqual([]);
    expect(newAgreements(before, room({ id: 'other', agreed: { [value]: anew } }))).toEqual([]);
  });
});
