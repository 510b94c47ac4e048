import { createClock } from '../../../clock';
import type { Refusal } from '../../route';
import { createWriteLimit } from './write-limit';

describe('createWriteLimit', () => {
  it('refuses the twenty-first write to one work item within two seconds', () => {
    const limit = createWriteLimit(createClock());
    for (let write = 0; write < 20; write += 1) limit.take('10001');
    expect(refusalOf(() => limit.take('10001'))).toMatchObject({
      status: 429,
      headers: {
        'RateLimit-Reason': 'jira-per-issue-on-write',
        'X-RateLimit-Limit': '20',
        'Retry-After': '2',
      },
    });
  });

  it('counts each work item by itself', () => {
    const limit = createWriteLimit(createClock());
    for (let write = 0; write < 20; write += 1) limit.take('10001');
    expect(refusalOf(() => limit.take('10002'))).toBeUndefined();
  });

  it('opens again as the time of the site goes on', async () => {
    const clock = createClock();
    const limit = createWriteLimit(clock);
    for (let write = 0; write < 20; write += 1) limit.take('10001');
    await clock.advance(2_000);
    expect(refusalOf(() => limit.take('10001'))).toBeUndefined();
  });

  it('refuses the hundred and first within thirty seconds', async () => {
    const clock = createClock();
    const limit = createWriteLimit(clock);
    for (let write = 0; write < 100; write += 1) {
      if (write % 20 === 0) await clock.advance(2_100);
      limit.take('10001');
    }
    await clock.advance(2_100);
    expect(refusalOf(() => limit.take('10001'))).toMatchObject({
      headers: { 'X-RateLimit-Limit': '100' },
    });
  });
});

// Helpers

function refusalOf(write: () => void): Refusal | undefined {
  try {
    write();
    return undefined;
  } catch (error) {
    return error as Refusal;
  }
}
