import { without } from './without';

describe('without', () => {
  it('leaves the named parts out and the whole as it was', () => {
    const whole = { key: 'PAY-7', title: 'Refunds', done: 3 };
    expect(without(whole, 'title', 'done')).toEqual({ key: 'PAY-7' });
    expect(whole).toEqual({ key: 'PAY-7', title: 'Refunds', done: 3 });
  });
});
