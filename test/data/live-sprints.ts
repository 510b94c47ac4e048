import type { FieldChange } from '#domain/flow/history';
import type { StatusCategory } from '#domain/issue/issue';
import type { MeasureId } from '#domain/kpi/kpi';
import type { Raw, RawSprint } from './real-projects';
import { showAll } from './real-projects';

// Rule: an estimate counts as it was at the moment asked for, one at the very moment with it; no estimate
// is 0; whatever is in the sprint and done when it ends is completed; averages over the last seven sprints.
const sprintMeasures = ['velocity', 'sayDo', 'sayDoCommitted'] as const;
const iso = (ms: number): string => new Date(ms).toISOString();

/** One thing that happened to a work item; what holds from then on. */
export type Deed = { at: number; kind: 'sprint' | 'status' | 'points'; to: string };
export type Life = { raw: Raw; born: number; first: Record<Deed['kind'], string>; deeds: Deed[] };

/** How it stood at a moment, by living through one thing after the other. */
function standing({ first, deeds }: Life, at: number): Record<Deed['kind'], string> {
  const now = { ...first };
  for (const deed of deeds) if (deed.at <= at) now[deed.kind] = deed.to;
  return now;
}

/** Is the sprint in the list of ids? */
export const isIn = (sprints: string, id: number): boolean =>
  sprints.split(',').some((each) => each.trim() === String(id));

/** What one sprint planned and brought, by the words of the definition. */
function liveThrough(
  { id, name, startDate, completeDate, endDate }: RawSprint,
  lives: readonly Life[],
  categories: ReadonlyMap<string, StatusCategory>,
) {
  const [from, to] = [Date.parse(startDate), Date.parse(completeDate ?? endDate)];
  const told = {
    name,
    ...{ committed: 0, completed: 0, completedOfCommitted: 0, added: 0, removed: 0 },
    reestimated: 0,
  };
  const ids: string[] = [];
  let final = 0;
  for (const life of lives) {
    const [start, end] = [standing(life, from), standing(life, to)];
    const atStart = life.born <= from && isIn(start.sprint, id);
    const atEnd = life.born <= to && isIn(end.sprint, id);
    if (atStart || atEnd) ids.push(life.raw.id);
    const [before, after] = [Number(start.points), Number(end.points)];
    const isDone = categories.get(end.status) === 'done';
    if (atStart) told.committed += before;
    if (atEnd) final += after;
    if (atEnd && isDone) told.completed += after;
    if (atStart && atEnd && isDone) told.completedOfCommitted += before;
    if (!atStart && atEnd) told.added += after;
    if (atStart && !atEnd) told.removed += before;
    if (atStart && atEnd) told.reestimated += after - before;
  }
  return { told, ids, final, endedAt: to };
}

/** The product is given the field as it is now and the changes that led there. */
function given({ raw, first, deeds }: Life, sprints: readonly RawSprint[]) {
  const now = { ...first };
  const hasChangelog = raw.changelog !== undefined;
  const history = deeds.map(({ at, kind, to }): FieldChange => {
    const from = now[kind];
    now[kind] = to;
    return kind === 'points'
      ? { at: iso(at), fieldId: 'estimate', fromName: from, toName: to }
      : { at: iso(at), fieldId: kind, from, to };
  });
  const fields = {
    ...raw.fields,
    sprints: sprints.filter(({ id }) => isIn(now.sprint, id)),
    ...(now.points === '' ? {} : { points: Number(now.points) }),
  };
  return { raw: { ...raw, fields }, history: hasChangelog ? history : [] };
}

/** The sprints of the product and these lives, number by number; how many sprints stood behind a value. */
export function compareSprints(
  lives: readonly Life[],
  sprints: readonly RawSprint[],
  { asOf, categories }: { asOf: string; categories: ReadonlyMap<string, StatusCategory> },
): number {
  const shown = lives.map((life) => given(life, sprints));
  const { view, countedBy } = showAll(
    shown.map((each) => each.raw),
    {
      asOf,
      categories,
      config: { cards: sprintMeasures, charts: ['sprints'] },
      histories: new Map(shown.map(({ raw, history }) => [raw.id, history])),
    },
  );
  const ended = sprints
    .filter(({ state, endDate, completeDate }) => {
      const on = iso(Date.parse(completeDate ?? endDate)).slice(0, 10);
      return state === 'closed' && on <= asOf;
    })
    .map((sprint) => liveThrough(sprint, lives, categories))
    // Jira tells of no sprint that every work item has left.
    .filter(({ told: { name } }) =>
      shown.some(({ raw }) => raw.fields.sprints.some((each) => each.name === name)),
    )
    .sort((one, other) => one.endedAt - other.endedAt)
    .slice(-7);
  expect(view.sprints).toEqual(ended.map(({ told }) => told));
  for (const [index, { final }] of ended.entries()) {
    const { committed = 0, added = 0, removed = 0, reestimated = 0 } = view.sprints?.[index] ?? {};
    expect(added - removed + reestimated).toBeCloseTo(final - committed, 9);
  }
  const total = (name: 'committed' | 'completed' | 'completedOfCommitted') =>
    ended.reduce((sum, { told }) => sum + told[name], 0);
  const number = (id: MeasureId) => view.numbers.find((each) => each.id === id)?.value;
  const ids = [...new Set(ended.flatMap((each) => each.ids))].sort();
  for (const id of sprintMeasures)
    expect(
      countedBy
        .get(id)
        ?.map((item) => item.id)
        .sort(),
    ).toEqual(ids);
  const isTold = ids.length >= 10 && total('committed') > 0;
  const share = (done: number) =>
    isTold ? Math.round((100 * done) / total('committed')) : undefined;
  expect(number('sayDo')).toBe(share(total('completed')));
  expect(number('sayDoCommitted')).toBe(share(total('completedOfCommitted')));
  if (isTold)
    expect(number('velocity')).toBe(Math.round((10 * total('completed')) / ended.length) / 10);
  return isTold ? ended.length : 0;
}
