import { createTurns } from './turns';

describe('createTurns', () => {
  it('lets what a person waits for go before events that came earlier, each in its order', async () => {
    const turns = createTurns(1);
    const order: string[] = [];
    const run = async (name: string, isAwaited: boolean) => {
      await turns.take(isAwaited);
      order.push(name);
      await Promise.resolve();
      turns.giveBack();
    };
    await Promise.all([
      run('event 1', false),
      run('event 2', false),
      run('event 3', false),
      run('person 1', true),
      run('person 2', true),
    ]);
    expect(order).toEqual(['event 1', 'person 1', 'person 2', 'event 2', 'event 3']);
  });

  it('lets no more go on at once than there are places', async () => {
    const turns = createTurns(2);
    let running = 0;
    let most = 0;
    const run = async () => {
      await turns.take(false);
      most = Math.max(most, (running += 1));
      await Promise.resolve();
      running -= 1;
      turns.giveBack();
    };
    await Promise.all(Array.from({ length: 9 }, run));
    await Promise.all(Array.from({ length: 3 }, run));
    expect([most, running]).toEqual([2, 0]);
  });
});
