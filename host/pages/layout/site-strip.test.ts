import { html } from 'hono/html';
import type { Look } from '../viewer';
import { anonymous } from '../viewer';
import { datesIn } from './dates';
import { SiteStrip } from './site-strip';

describe('SiteStrip', () => {
  it.each([
    { given: 'work items that were created later', holdsLaterWork: true },
    { given: 'none of them', holdsLaterWork: false },
  ])('says which day it is, and of what: $given', async ({ holdsLaterWork }) => {
    const parts = { holdsLaterWork, visitors: () => [] } as unknown as Look['parts'];
    const nowMs = Date.parse('2016-06-30T12:00:00Z');
    const look = { parts, visitor: anonymous, nowMs, dates: datesIn('Etc/UTC') } as Look;
    const words = (await html`${SiteStrip({ look })}`).slice();
    expect(words).toContain('30 Jun 2016');
    expect(words.includes('Work items as they became later')).toBe(holdsLaterWork);
  });
});
