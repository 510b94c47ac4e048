import type { StatusCategory } from '#domain/issue/issue';
import { defaultFlowRule } from '#domain/flow/flow-rule';
import type { Raw } from './real-projects';
import { readRaws, showAll } from './real-projects';

// Rules: weeks run from Monday to Sunday; of the last eight whole ones each is as likely to come again;
// what is on two versions is done with the first; p50 and p85 by nearest rank.
// Real: the work items, their versions and the days of their resolution. Laid over: which versions are
// out (those whose day has come by the day looked at), because the field tells only how they are now.
const dayOf = (text: string): string => new Date(text).toISOString().slice(0, 10);
const plus = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const raws = readRaws('timob').filter(
  ({ fields }) => !fields.issuetype.subtask && fields.issuetype.name !== 'Epic',
);
const categories = new Map<string, StatusCategory>(
  raws.map(({ fields: { status } }) => [status.id, status.statusCategory.key]),
);
const isUndone = ({ fields }: Raw): boolean =>
  defaultFlowRule.cancelledResolutions.includes((fields.resolution?.name ?? '').toLowerCase());
const doneOn = ({ fields }: Raw, asOf: string): string | undefined => {
  const on = fields.resolutiondate === null ? '' : dayOf(fields.resolutiondate);
  return fields.status.statusCategory.key === 'done' && on !== '' && on <= asOf ? on : undefined;
};

/**
 * The chance of having reached an amount after 0, 1, 2 … weeks, without a single random number: the
 * chances of every sum, week after week.
 */
function chancesOf(amount: number, weekly: readonly number[]): number[] {
  let sums = new Map([[0, 1]]);
  const reached = [amount <= 0 ? 1 : 0];
  while (reached.length < 200) {
    const next = new Map<number, number>();
    for (const [sum, chance] of sums)
      for (const count of weekly) {
        const then = Math.min(amount, sum + count);
        next.set(then, (next.get(then) ?? 0) + chance / weekly.length);
      }
    sums = next;
    reached.push(sums.get(amount) ?? 0);
  }
  return reached;
}

describe('the forecast of the versions of a real project, without drawing lots', () => {
  // Of 10,000 trials a share of one half strays by half a percent; four times that is never seen.
  const stray = 0.02;
  const tooFewOn = '2018-05-20';

  it.each([tooFewOn, '2015-05-01', '2016-05-01', '2016-06-30', '2017-06-21'])(
    'as of %s',
    (asOf) => {
      const named = new Map(raws.flatMap(({ fields }) => fields.fixVersions.map((v) => [v.id, v])));
      const versions = [...named.values()].map(({ id, name, releaseDate }) => ({
        ...{ id, name, isReleased: releaseDate !== undefined && releaseDate <= asOf },
        ...(releaseDate === undefined ? {} : { releaseOn: releaseDate }),
      }));
      const { view } = showAll(raws, {
        ...{ asOf, histories: new Map(), categories, versions },
        config: { cards: [], charts: ['burnUp'] },
      });
      const known = raws.filter(
        (raw) =>
          dayOf(raw.fields.created) <= asOf && !(isUndone(raw) && doneOn(raw, asOf) !== undefined),
      );
      const onVersions = known.filter(({ fields }) => fields.fixVersions.length > 0);
      let monday = asOf;
      while (new Date(plus(monday, 6)).getUTCDay() !== 0 || plus(monday, 6) > asOf)
        monday = plus(monday, -1);
      const weekly = [7, 6, 5, 4, 3, 2, 1, 0].map((week) => {
        const from = plus(monday, -7 * week);
        return onVersions.filter((raw) => {
          const on = doneOn(raw, asOf) ?? '';
          return on >= from && on <= plus(from, 6);
        }).length;
      });
      const finished = weekly.reduce((sum, count) => sum + count, 0);
      expect(finished >= 10).toBe(asOf !== tooFewOn);

      const contents = versions
        .filter(({ isReleased }) => !isReleased)
        .map((version) => ({
          version,
          items: known.filter(({ fields }) =>
            fields.fixVersions.some(({ id }) => id === version.id),
          ),
        }))
        .filter(({ items }) => items.length > 0);
      const released = ({ version }: (typeof contents)[number]) => version.releaseOn ?? '9999';
      const byRelease = [...contents].sort(
        (one, other) =>
          released(one).localeCompare(released(other)) ||
          one.version.name.localeCompare(other.version.name, 'en', { numeric: true }),
      );
      const hasBegun = ({ items }: (typeof contents)[number]) =>
        items.some(
          (raw) =>
            doneOn(raw, asOf) !== undefined ||
            raw.fields.status.statusCategory.key === 'indeterminate',
        );
      const inTurn = [
        ...byRelease.filter(hasBegun),
        ...byRelease.filter((each) => !hasBegun(each)),
      ];
      expect(view.burnUps?.map(({ name }) => name)).toEqual(
        byRelease.slice(0, 3).map(({ version }) => version.name),
      );
      const through = new Set<string>();
      let compared = 0;
      for (const { version, items } of inTurn) {
        const open = items.filter((raw) => doneOn(raw, asOf) === undefined);
        for (const { id } of open) through.add(id);
        const told = view.burnUps?.find(({ name }) => name === version.name);
        if (told === undefined) continue;
        if (open.length === 0) {
          expect(told.because).toBe('Nothing is left to do.');
          continue;
        }
        compared += 1;
        if (finished < 10) {
          expect(told).toMatchObject({ because: expect.stringMatching(/^No forecast yet: 8 fin/) });
          continue;
        }
        const chances = chancesOf(through.size, weekly);
        for (const [on, share] of [
          [told.p50On, 0.5],
          [told.p85On, 0.85],
        ] as const) {
          const weeks = Math.round((Date.parse(on ?? '') - Date.parse(asOf)) / (7 * 86_400_000));
          expect(chances[weeks]).toBeGreaterThan(share - stray);
          expect(chances[weeks - 1] ?? 0).toBeLessThan(share + stray);
        }
        if (version.releaseOn !== undefined) {
          const left = (Date.parse(version.releaseOn) - Date.parse(asOf)) / (7 * 86_400_000);
          expect(Math.abs((told.likelihood ?? -1) - (chances[Math.floor(left)] ?? 1))).toBeLessThan(
            stray,
          );
        }
      }
      expect(compared).toBeGreaterThan(0);
      for (const { name, weeks } of view.burnUps ?? []) {
        const items = contents.find(({ version }) => version.name === name)?.items ?? [];
        for (const { day, scope, done } of weeks)
          expect([scope, done]).toEqual([
            items.filter(({ fields }) => dayOf(fields.created) <= day).length,
            items.filter((raw) => (doneOn(raw, asOf) ?? '9') <= day).length,
          ]);
      }
    },
  );
});
