import { smallProject, someDay } from '../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro/macro-config';
import type { Issue } from '#domain/issue/issue';
import { buildMacroView } from './build-macro-view';

const done = { id: '3', name: 'Done', category: 'done' } as const;
const version = { id: '7', name: '3.2', isReleased: false };

describe('the progress of a row', () => {
  it.each([
    { rows: 'epics', id: '2', givenUp: "Won't Do", progress: [0, 1] },
    { rows: 'epics', id: '2', givenUp: 'Done', progress: [1, 2] },
    { rows: 'versions', id: 'version-7', givenUp: "Won't Do", progress: [0, 1] },
    { rows: 'versions', id: 'version-7', givenUp: 'Done', progress: [1, 2] },
  ] as const)(
    'counts among $rows what was closed as $givenUp like the burn-up does: $progress',
    ({ rows, id, givenUp, progress }) => {
      const { items, burnUps = [] } = viewWith(rows, givenUp);
      const row = items.find((each) => each.id === id);
      expect([row?.done, row?.total]).toEqual(progress);
      const now = burnUps[0]?.weeks.at(-1);
      expect([now?.done, now?.scope]).toEqual(progress);
    },
  );

  it('does not begin a version with what was given up', () => {
    const categoryOf = (givenUp: string) => viewWith('versions', givenUp).items[0]?.category;
    expect([categoryOf("Won't Do"), categoryOf('Done')]).toEqual(['new', 'indeterminate']);
  });
});

// Helpers

/** The small project with both stories of epic 2 in one version, one of them closed. */
function viewWith(rows: 'epics' | 'versions', resolution: string) {
  const data = smallProject();
  const closed = {
    ...{ status: done, resolvedAt: `${someDay}T08:00:00.000Z` },
    fields: { resolution: { name: resolution } },
  };
  const issues = data.issues.map((issue): Issue => {
    if (issue.id !== '300' && issue.id !== '301') return issue;
    return { ...issue, fixVersions: [version], ...(issue.id === '301' ? closed : {}) };
  });
  const config = { ...presetOf('leadership'), project: 'PAY', rows, charts: ['burnUp'] as const };
  return buildMacroView(
    config,
    { ...data, issues, versions: [version] },
    { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' },
  ).view;
}
