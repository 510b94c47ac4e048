import { writeCriteriaDocument } from '#contract/criteria/criteria-document';
import { parseCriteriaState } from '#contract/criteria/criteria-state';
import type { AcceptanceCriterion, CriteriaState } from '#domain/criteria/acceptance-criterion';
import { defaultCriteriaSettings } from '#domain/criteria/criteria-settings';
import { findScopeChanges } from '#domain/criteria/scope-change';
import type { StoredRecord } from '../../ports/record-store';
import type { ApplyPorts } from '../records/apply-to-record';
import type { IssueTurn } from './follow-issue';
import { followIssue } from './follow-issue';

describe('followIssue', () => {
  it('keeps the lines of a clone and none of its decisions', async () => {
    const copy = writeCriteriaDocument(
      { items: [accepted('Pays'), open('Prints')], deleted: [] },
      9,
      '10012',
    );
    const site = siteWith({ copy });
    expect(await followIssue(turn({ isCreated: true }), site.ports)).toBe(true);
    expect(site.states()).toEqual(['Pays open', 'Prints open']);
  });

  it('takes nothing from a copy of its own, which a reinstall left', async () => {
    const copy = writeCriteriaDocument({ items: [claimed('Pays')], deleted: [] }, 9, '10099');
    const site = siteWith({ copy });
    await followIssue(turn({ hasStarted: true }), site.ports);
    expect(site.states()).toEqual(['Pays claimed']);
  });

  it('resets what was decided where it is moved to another project', async () => {
    const site = siteWith({ items: [accepted('Pays'), open('Prints')] });
    expect(await followIssue(turn({ isMoved: true }), site.ports)).toBe(true);
    expect(site.states()).toEqual(['Pays open', 'Prints open']);
  });

  it('keeps what was decided in the other project before the event of the move arrives', async () => {
    const later = { claimedAt: '2026-03-09T10:02:00.000Z', decidedAt: '2026-03-09T10:03:00.000Z' };
    const items = [accepted('Pays'), { ...accepted('Prints'), ...later }];
    const site = siteWith({ items });
    const move = turn({ isMoved: true, movedAt: '2026-03-09T10:01:00.000Z' });
    expect(await followIssue(move, site.ports)).toBe(true);
    expect(site.states()).toEqual(['Pays open', 'Prints accepted']);
    expect(await followIssue(move, site.ports)).toBe(false);
  });

  it('remembers the list when work starts, once', async () => {
    const site = siteWith({ items: [open('Pays')] });
    const steppedAt = '2026-03-09T09:57:00.000Z';
    expect(await followIssue(turn({ hasStarted: true, steppedAt }), site.ports)).toBe(true);
    expect(site.state().started).toEqual({ at: steppedAt, lines: [{ id: 'Pays', text: 'Pays' }] });
    expect(await followIssue(turn({ hasStarted: true }), site.ports)).toBe(false);
  });

  it('shows an accepted criterion that is deleted afterwards as a change of scope', async () => {
    const site = siteWith({ items: [accepted('Pays'), open('Prints')] });
    await followIssue(turn({ hasStarted: true }), site.ports);
    const { items, ...rest } = site.state();
    const left = { ...rest, items: items.filter(({ id }) => id !== 'Pays') };
    expect(findScopeChanges(left)).toEqual([{ id: 'Pays', what: 'deleted', before: 'Pays' }]);
  });

  it('gives a new work item the automatic templates, locked lines locked', async () => {
    const [template] = defaultCriteriaSettings.templates;
    const lines = template?.lines.slice(0, 1).map((line) => ({ ...line, isLocked: true })) ?? [];
    const templates = template === undefined ? [] : [{ ...template, lines }];
    const site = siteWith({});
    await followIssue(turn({ isCreated: true, templates }), site.ports);
    expect(site.state().items).toMatchObject([
      { isLocked: true, templateOrigin: { templateId: 'user-story', lineId: 'main' } },
    ]);
  });

  it.each<{ given: string; now: Partial<IssueTurn>; items: readonly AcceptanceCriterion[] }>([
    { given: 'work on an item without criteria starts', now: { hasStarted: true }, items: [] },
    { given: 'nothing was met where it is moved', now: { isMoved: true }, items: [open('Pays')] },
  ])('writes nothing when $given', async ({ now, items }) => {
    const site = siteWith({ items });
    expect(await followIssue(turn(now), site.ports)).toBe(false);
    expect(site.writes()).toBe(0);
  });
});

// Helpers

const at = '2026-03-09T10:00:00.000Z';

function open(text: string): AcceptanceCriterion {
  return {
    id: text,
    text,
    kind: 'criterion',
    depth: 0,
    order: text === 'Pays' ? 'a0' : 'a1',
    state: 'open',
    isRequired: true,
  };
}

const claimed = (text: string): AcceptanceCriterion => ({
  ...open(text),
  state: 'claimed',
  claimedBy: 'acc-ben',
  claimedAt: at,
});
const accepted = (text: string): AcceptanceCriterion => ({
  ...claimed(text),
  state: 'accepted',
  decidedBy: 'acc-ana',
  decidedAt: at,
});

const turn = (now: Partial<IssueTurn>): IssueTurn => ({
  issueId: '10099',
  isCreated: false,
  isMoved: false,
  hasStarted: false,
  templates: [],
  at,
  newId: () => 'line-1',
  ...now,
});

function siteWith(given: { items?: readonly AcceptanceCriterion[]; copy?: unknown }) {
  let writes = 0;
  let stored: StoredRecord | undefined =
    given.items === undefined || given.items.length === 0
      ? undefined
      : { version: 1, body: { v: 1, state: { items: given.items, deleted: [] }, applied: [] } };
  const ports: ApplyPorts = {
    store: {
      read: () => Promise.resolve(stored),
      write: (_kind, _id, { record }) => {
        stored = record;
        writes += 1;
        return Promise.resolve(true);
      },
      history: () => Promise.resolve([]),
    },
    readCopy: () => Promise.resolve(given.copy),
    publish: () => Promise.resolve(true),
    publishLater: () => Promise.resolve(),
  };
  const state = (): CriteriaState => {
    const parsed = parseCriteriaState((stored?.body as { state: unknown }).state);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return parsed.value;
  };
  return {
    ports,
    state,
    states: () => state().items.map((item) => `${item.text} ${item.state}`),
    writes: () => writes,
  };
}
