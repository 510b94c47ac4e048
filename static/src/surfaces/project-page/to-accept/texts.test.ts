import { acceptTexts, refusalOf } from './texts';

describe('what stands where nothing is to be decided', () => {
  it('speaks of the whole project where nothing awaits anybody', () => {
    expect(acceptTexts.empty('PAY', 0)).toBe('Nothing in PAY awaits acceptance.');
  });

  it('speaks of the reader where others have something to decide', () => {
    expect(acceptTexts.empty('PAY', 7)).toBe('Nothing in PAY awaits you.');
  });

  it('says what is missing to who may not edit, instead of that nothing awaits them', () => {
    expect(refusalOf({ others: 7, mayEdit: false, who: 'Ana' }, 'PAY')).toEqual({
      message: '7 work items in PAY await acceptance by Ana.',
      remedy: 'You can look. Accepting and rejecting need the permission Edit work items.',
    });
    expect(refusalOf({ others: 1, mayEdit: false, who: 'Ana' }, 'PAY').message).toBe(
      '1 work item in PAY awaits acceptance by Ana.',
    );
    expect(refusalOf({ others: 0, mayEdit: false, who: 'Ana' }, 'PAY').message).toBe(
      'Nothing in PAY awaits acceptance.',
    );
    expect(refusalOf({ others: 7, mayEdit: true, who: 'Ana' }, 'PAY')).toEqual({
      message: 'Nothing in PAY awaits you.',
      remedy: '7 work items await Ana.',
    });
  });
});
