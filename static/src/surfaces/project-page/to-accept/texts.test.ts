import { acceptTexts } from './texts';

describe('what stands where nothing is to be decided', () => {
  it('speaks of the whole project where nothing awaits anybody', () => {
    expect(acceptTexts.empty('PAY', 0)).toBe('Nothing in PAY awaits acceptance.');
  });

  it('speaks of the reader where others have something to decide', () => {
    expect(acceptTexts.empty('PAY', 7)).toBe('Nothing in PAY awaits you.');
  });
});
