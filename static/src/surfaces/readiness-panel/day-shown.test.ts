import { withDaysShown } from './day-shown';

describe('withDaysShown', () => {
  it.each([
    ['Due date 2001-03-08 is over', 'Due date March 8, 2001 is over'],
    [
      'PAY-9 is due 2001-03-21, after 2001-03-20',
      'PAY-9 is due March 21, 2001, after March 20, 2001',
    ],
    ['Not yet: ticket 2001-99-99 is closed', 'Not yet: ticket 2001-99-99 is closed'],
    ['No parent', 'No parent'],
  ])('says “%s” as “%s”', (found, shown) => {
    expect(withDaysShown(found, 'en-US')).toBe(shown);
  });

  it('leaves the current year unsaid', () => {
    const day = `${String(new Date().getFullYear())}-06-15`;
    expect(withDaysShown(`Due date ${day} is over`, 'en-US')).toBe('Due date June 15 is over');
  });
});
