import type { StatusCategory } from '#domain/issue/issue';
import type { Deed, Life } from './live-sprints';
import { compareSprints } from './live-sprints';
import type { Raw, RawSprint } from './real-projects';
import { changesOf, readCloud, readRaws } from './real-projects';

const hour = 3_600_000;
const day = 24 * hour;
const iso = (ms: number): string => new Date(ms).toISOString();

const statusesOf = (raw: Raw): Deed[] =>
  changesOf(raw, ['status']).map(({ at, to = '' }) => ({ at: Date.parse(at), kind: 'status', to }));
const firstStatusOf = (raw: Raw): string =>
  changesOf(raw, ['status'])[0]?.from ?? raw.fields.status.id;
const inOrder = (deeds: readonly Deed[]): Deed[] =>
  [...deeds].sort((one, other) => one.at - other.at);
const isWork = ({ fields }: Raw): boolean =>
  !fields.issuetype.subtask && fields.issuetype.name !== 'Epic';
const marks = ['1', '2', '3', '5', '8', ''];
const bornOf = (raw: Raw): number => Date.parse(raw.fields.created.replace(/(\d\d)$/, ':$1'));

describe('a real sprint of a real Cloud site', () => {
  // Real: the work items, the sprint, who was in it when, every status change, all told in +0800.
  // Laid over: estimates, a new one in mid-sprint for every third. The site has lost the statuses To Do
  // and Resolved since; here they mean what they are called.
  const categories = new Map<string, StatusCategory>([
    ...([
      ['10000', 'new'],
      ['1', 'new'],
      ['3', 'indeterminate'],
    ] as const),
    ...([
      ['5', 'done'],
      ['6', 'done'],
      ['10068', 'done'],
    ] as const),
  ]);
  const raws = readCloud().filter((raw) => raw.key.startsWith('EE-') && isWork(raw));
  const sprints = [
    ...new Map(
      raws.flatMap(({ fields }) => fields.closedSprints ?? []).map((each) => [each.id, each]),
    ),
  ].map(([, sprint]) => sprint);
  const lives = raws.map((raw, index): Life => {
    const moved = changesOf(raw, ['Sprint']);
    const sprintNow = (raw.fields.closedSprints ?? []).map(({ id }) => id).join(',');
    const mid: Deed = { at: Date.parse('2020-06-16T08:00:00Z'), kind: 'points', to: '13' };
    return {
      raw,
      born: bornOf(raw),
      first: {
        sprint: moved.length === 0 ? sprintNow : (moved[0]?.from ?? ''),
        status: firstStatusOf(raw),
        points: marks[index % marks.length] ?? '',
      },
      deeds: inOrder([
        ...statusesOf(raw),
        ...moved.map(({ at, to = '' }): Deed => ({ at: Date.parse(at), kind: 'sprint', to })),
        ...(index % 3 === 0 ? [mid] : []),
      ]),
    };
  });

  it.each(['2020-06-22', '2020-07-27'])('as of %s', (asOf) => {
    expect(compareSprints(lives, sprints, { asOf, categories })).toBe(
      asOf === '2020-06-22' ? 1 : 2,
    );
  });
});

describe('245 real sprints of a project without a changelog', () => {
  // Real: everything. No changes are known: sprints and estimates count as they are now, and what is done
  // was done on the day of its resolution.
  const raws = readRaws('timob').filter(isWork);
  const all = raws.flatMap(({ fields }) => fields.closedSprints ?? []);
  const sprints = [...new Map(all.map((each) => [each.id, each]))].map(([, sprint]) => sprint);
  const categories = new Map(
    raws.map(({ fields: { status } }) => [status.id, status.statusCategory.key] as const),
  );
  const lives = raws.map((raw): Life => {
    const { resolutiondate, closedSprints, status } = raw.fields;
    const isDone = status.statusCategory.key === 'done' && resolutiondate !== null;
    return {
      raw,
      born: bornOf(raw),
      first: {
        sprint: (closedSprints ?? []).map(({ id }) => id).join(','),
        status: isDone ? 'not yet' : status.id,
        points: String(raw._ext?.storyPoints ?? ''),
      },
      deeds: isDone
        ? [
            {
              at: Date.parse(resolutiondate.replace(/(\d\d)$/, ':$1')),
              kind: 'status',
              to: status.id,
            },
          ]
        : [],
    };
  });
  it.each(['2016-06-30', '2018-07-02'])('as of %s', (asOf) => {
    expect(compareSprints(lives, sprints, { asOf, categories })).toBe(7);
  });
});

describe('two real changelogs with sprints laid over', () => {
  // Real: the work items, when they were created and every status change. Laid over: for each of the two
  // projects one-week sprints beside those of the other, the third of each closed without a completion
  // date, the last one past its end and still not closed; who was in them; estimates.
  const monday = Date.parse('2025-09-22T09:00:00Z');
  const begins = (week: number): number => monday + 7 * week * day;
  const sprintsOf = (team: number): RawSprint[] =>
    [0, 1, 2, 3, 4, 5].map((week) => ({
      id: 100 * team + week,
      name: `Team ${String(team)}, week ${String(week)}`,
      state: week === 5 ? 'active' : 'closed',
      startDate: iso(begins(week)),
      endDate: iso(begins(week) + (week === 5 ? 4 : 7) * day - hour),
      ...(week === 2 || week === 5 ? {} : { completeDate: iso(begins(week) + 7 * day - hour / 2) }),
    }));
  const categories = new Map<string, StatusCategory>([
    ...([
      ['1', 'new'],
      ['4', 'new'],
      ['3', 'indeterminate'],
      ['10002', 'indeterminate'],
    ] as const),
    ...([
      ['5', 'done'],
      ['6', 'done'],
    ] as const),
  ]);

  /**
   * In the sprint that follows its creation: put in two hours before it begins, at that very moment, or,
   * every third, a day later. Every fifth is taken out on the third day. What was not done when the sprint
   * ended goes on into the next, and Jira keeps both in the field. A new estimate for every fourth: on
   * the second day, or at the moment at which the sprint begins.
   */
  function lifeOf(raw: Raw, index: number, team: number): Life {
    const born = bornOf(raw);
    const week = Math.min(5, Math.max(0, Math.ceil((born - monday) / (7 * day))));
    const put = Math.max(born, begins(week) + ([-2 * hour, 0, day][index % 3] ?? 0));
    const statuses = statusesOf(raw);
    const deeds: Deed[] = [...statuses];
    const ids = [100 * team + week];
    deeds.push({ at: put, kind: 'sprint', to: ids.join(', ') });
    if (index % 5 === 4) deeds.push({ at: begins(week) + 3 * day, kind: 'sprint', to: '' });
    else
      for (let next = week + 1; next <= 5; next += 1) {
        const end = begins(next) - hour / 2;
        const last = statuses.filter(({ at }) => at <= end).at(-1)?.to ?? firstStatusOf(raw);
        if (categories.get(last) === 'done') break;
        ids.push(100 * team + next);
        deeds.push({ at: end + 60_000, kind: 'sprint', to: ids.join(', ') });
      }
    if (index % 4 === 1)
      deeds.push({
        at: begins(week) + (index % 8 === 5 ? 0 : 2 * day),
        kind: 'points',
        to: marks[(index + 3) % 6] ?? '',
      });
    const first = { sprint: '', status: firstStatusOf(raw), points: marks[index % 6] ?? '' };
    return { raw, born, first, deeds: inOrder(deeds) };
  }

  const teams = ['hive-changelog', 'solr-changelog'].map((name) => readRaws(name).filter(isWork));
  const lives = teams.flatMap((raws, team) =>
    raws.map((raw, index) => lifeOf(raw, index, team + 1)),
  );
  const sprints = [...sprintsOf(1), ...sprintsOf(2)];

  it('are laid over so that each case is among them', () => {
    const ends = lives.map(({ deeds }) => deeds.filter(({ kind }) => kind === 'sprint'));
    expect(ends.some((deeds) => deeds.at(-1)?.to === '')).toBe(true);
    expect(ends.filter((deeds) => (deeds.at(-1)?.to ?? '').includes(',')).length).toBeGreaterThan(
      10,
    );
    expect(
      lives.filter(({ deeds }) => deeds.some(({ kind }) => kind === 'points')).length,
    ).toBeGreaterThan(10);
  });

  it.each(['2025-10-13', '2025-10-20', '2025-10-27', '2025-11-01', '2025-11-30'])(
    'as of %s',
    (asOf) => {
      expect(compareSprints(lives, sprints, { asOf, categories })).toBeGreaterThan(1);
    },
  );
});
