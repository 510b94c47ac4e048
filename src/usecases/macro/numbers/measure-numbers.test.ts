import { defaultFlowRule } from '#domain/flow/flow-rule';
import type { Issue } from '#domain/issue/issue';
import { defaultSettings } from '#domain/settings/settings';
import { measureNumbers } from './measure-numbers';

const asOf = '2026-11-23';

describe('predictability', () => {
  it('is the value of what was done by that of what was planned', () => {
    expect(valueOf(epics())).toBe(100);
  });

  it('counts no value of an epic that was closed without being done', () => {
    const [first, ...others] = epics();
    const declined = { ...first, fields: { resolution: { name: 'Declined' } } } as Issue;
    expect(valueOf([declined, ...others])).toBe(90);
  });

  it('takes an epic that came later for nothing that was planned', () => {
    const [first, ...others] = epics();
    const late = { ...first, createdAt: '2026-10-01T00:00:00.000Z' } as Issue;
    expect(valueOf([late, ...others])).toBe(111);
  });
});

// Helpers

function valueOf(issues: readonly Issue[]): number | undefined {
  const shared = {
    ...{ asOf, timeZone: 'UTC', rule: defaultFlowRule },
    categories: new Map([['5', 'done' as const]]),
  };
  const [measure] = measureNumbers(['predictability'], {
    ...shared,
    ...{ now: `${asOf}T12:00:00.000Z`, below: [], items: [], sprints: [], isPast: false },
    data: {
      ...{ project: { id: '10', key: 'PAY', name: 'Payments' }, issues, versions: [] },
      ...{ histories: new Map(), statusNames: new Map(), settings: defaultSettings },
      categories: shared.categories,
    },
  });
  return measure?.value;
}

function epics(): readonly Issue[] {
  return Array.from({ length: 10 }, (_, index): Issue => ({
    ...{ id: String(index), key: `PAY-${String(index)}`, projectId: '10', projectKey: 'PAY' },
    ...{ summary: 'Pays by card', fields: {} },
    type: { id: '2', name: 'Epic', hierarchyLevel: 1 },
    status: { id: '5', name: 'Done', category: 'done' },
    ...{ labels: [], components: [], fixVersions: [], sprints: [], links: [], subtasks: [] },
    attachmentNames: [],
    ...{ createdAt: '2026-01-01T00:00:00.000Z', resolvedAt: '2026-11-20T00:00:00.000Z' },
    dueOn: '2026-11-15',
    properties: { 'waymark.scoring': { v: 1, version: 1, userBusinessValue: 5 } },
  }));
}
