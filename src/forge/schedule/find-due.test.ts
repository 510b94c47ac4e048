import type { ProductCall } from '../../ports/request';
import { findDue } from './find-due';

describe('findDue', () => {
  it('finds all that the calendar changes, and of what stands the first thousand of the backlog', async () => {
    const due = await findDue(jiraWith({ byCalendar: 6200, standing: 1500 }));
    expect(due.filter((id) => id.startsWith('c'))).toHaveLength(6200);
    const standing = due.filter((id) => id.startsWith('s'));
    expect(standing).toHaveLength(1000);
    expect([standing[0], standing.at(-1)]).toEqual(['s0', 's999']);
  });
});

// Helpers

/** A Jira in which so many work items are due; a page has at most 5,000, as there. */
function jiraWith({ byCalendar, standing }: { byCalendar: number; standing: number }) {
  const request = (call: ProductCall) => {
    const { jql, maxResults, nextPageToken } = call.body as {
      jql: string;
      maxResults: number;
      nextPageToken?: string;
    };
    const isStanding = jql.endsWith('ORDER BY Rank ASC');
    const from = Number(nextPageToken ?? 0);
    const until = Math.min(from + Math.min(maxResults, 5000), isStanding ? standing : byCalendar);
    const issues = Array.from({ length: until - from }, (_, index) => ({
      id: `${isStanding ? 's' : 'c'}${String(from + index)}`,
      key: `PAY-${String(from + index)}`,
      fields: {},
    }));
    const isMore = until < (isStanding ? standing : byCalendar);
    const json = { issues, ...(isMore ? { nextPageToken: String(until) } : {}) };
    return Promise.resolve({ status: 200, headers: {}, json });
  };
  return { request, wait: () => Promise.resolve() };
}
