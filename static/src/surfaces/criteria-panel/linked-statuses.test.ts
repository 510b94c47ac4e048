import type { LinkedStatuses } from './linked-statuses';
import { createStatusLook } from './linked-statuses';

describe('createStatusLook', () => {
  it('follows a status while it is looked at, and asks no more than every five seconds', async () => {
    const jira = openJira();
    await jira.look();
    jira.status = 'Done';
    jira.nowMs += 4_999;
    await jira.look();
    expect(jira.shown).toEqual(['To Do']);
    jira.nowMs += 1;
    await jira.look();
    expect(jira.shown).toEqual(['To Do', 'Done']);
    expect(jira.asked).toEqual([['10099'], ['10099']]);
  });

  it('asks nothing while nobody looks, and at once when somebody turns to it', async () => {
    const jira = openJira();
    jira.isLookedAt = false;
    await jira.look();
    expect(jira.asked).toEqual([]);
    jira.isLookedAt = true;
    await jira.look();
    expect(jira.shown).toEqual(['To Do']);
  });

  it('keeps what Jira said last when it does not answer', async () => {
    const jira = openJira();
    await jira.look();
    jira.isAway = true;
    jira.nowMs += 60_000;
    await expect(jira.look()).resolves.toBeUndefined();
    expect(jira.shown).toEqual(['To Do']);
  });
});

// Helpers

function openJira() {
  const jira = {
    status: 'To Do',
    isAway: false,
    isLookedAt: true,
    nowMs: 0,
    asked: [] as (readonly string[])[],
    shown: [] as (string | undefined)[],
  };
  const look = createStatusLook(['10099'], {
    read: (ids) => {
      jira.asked.push(ids);
      const statuses: LinkedStatuses = new Map([['10099', jira.status]]);
      return jira.isAway ? Promise.reject(new Error('away')) : Promise.resolve(statuses);
    },
    show: (statuses) => jira.shown.push(statuses.get('10099')),
    isLookedAt: () => jira.isLookedAt,
    nowMs: () => jira.nowMs,
  });
  return Object.assign(jira, { look });
}
