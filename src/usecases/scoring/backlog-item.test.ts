import { propertyKeys } from '#contract/record';
import { findBacklogItem } from './backlog-item';

const scored = { v: 1, version: 1, jobSize: 3, scoredOn: '2026-11-23' };

describe('findBacklogItem', () => {
  it('tells when work was created and scored as moments that compare, whatever zone Jira writes', () => {
    const item = findBacklogItem({
      id: '1',
      key: 'PAY-1',
      fields: { created: '2026-11-23T17:05:00.000+0200' },
      properties: { [propertyKeys.scoring]: { ...scored, scoredAt: '2026-11-23T15:04:00.000Z' } },
    });
    expect(item).toMatchObject({
      createdAt: '2026-11-23T15:05:00.000Z',
      scoredAt: '2026-11-23T15:04:00.000Z',
      scoredOn: '2026-11-23',
    });
  });

  it('tells no moment that Jira did not send', () => {
    const item = findBacklogItem({ id: '1', key: 'PAY-1', fields: { created: 'soon' } });
    expect(item).not.toHaveProperty('createdAt');
    expect(item).not.toHaveProperty('scoredAt');
  });
});
