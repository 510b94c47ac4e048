import { smallProject, someDay } from '../../../../test/arbitraries/macro-data';
import type { MacroConfig } from '#contract/macro/macro-config';
import { nameOfConfig, presetOf } from '#contract/macro/macro-config';
import type { Snapshot } from '#contract/macro/snapshot';
import { buildMacroView } from '../build-macro-view';
import type { Published } from './find-printed';
import { findPrinted } from './find-printed';

const leadership: MacroConfig = { ...presetOf('leadership'), project: 'PAY' };
const team: MacroConfig = { ...presetOf('team'), project: 'PAY' };
const unknown = presetOf('leadership');

describe('findPrinted', () => {
  it('tells macros without ids from each other by what they show', () => {
    const page = [of(leadership, { note: 'For the board' }), of(team, { note: 'For us' })];
    expect(noteFor(page, team)).toBe('For us');
    expect(noteFor(page, { ...leadership })).toBe('For the board');
  });

  it('prints the later one for two that show the same', () => {
    const page = [
      of(team, { note: 'Old', publishedAt: `${someDay}T10:00:00.000Z` }),
      of(team, { note: 'New', publishedAt: `${someDay}T12:00:00.000Z` }),
    ];
    expect(noteFor(page, team)).toBe('New');
  });

  it('knows one whose configuration changed by its project, where that has no other', () => {
    const changed: MacroConfig = { ...leadership, lanes: 'component' };
    expect(noteFor([of(leadership, { note: 'Before' })], changed)).toBe('Before');
    expect(noteFor([of(leadership), of(team)], changed)).toBe('several');
    expect(noteFor([of(leadership)], { ...changed, project: 'SHOP' })).toBe('none');
  });

  it('never gives one what a macro with an id of its own shows', () => {
    expect(noteFor([named(leadership)], leadership)).toBe('none');
  });

  it('finds one with an id by it, whatever was changed since, and no other for it', () => {
    const page = [named(leadership, { note: 'By its id' }), of(team, { note: 'For us' })];
    expect(noteFor(page, { ...team, id })).toBe('For us');
    expect(noteFor(page, { ...leadership, lanes: 'component', id })).toBe('By its id');
    expect(noteFor(page, { ...leadership, id: 'another-id' })).toBe('none');
  });

  it('tells a copy from its original on the same page, which has the same id', () => {
    const page = [named(leadership, { note: 'Original' }), of(team, { note: 'Copy' })];
    const { macroId: localId = '' } = page[1] ?? {};
    expect(noteFor(page, { ...team, id }, localId)).toBe('Copy');
    expect(noteFor(page, { ...leadership, id }, 'its-own-place')).toBe('Original');
  });

  it('prints the only one where no configuration was told, and guesses among no two', () => {
    const only = named(leadership, { note: 'The only one' });
    expect(noteFor([only], unknown)).toBe('The only one');
    expect(noteFor([only, of(team)], unknown)).toBe('several');
    expect(noteFor([], unknown)).toBe('none');
  });
});

// Helpers

const id = '6f0c2d3e-8a51';
const { view } = buildMacroView(leadership, smallProject(), {
  today: someDay,
  now: `${someDay}T14:02:00.000Z`,
  timeZone: 'UTC',
});

/** What was published of a macro that has an id of its own. */
const named = (config: MacroConfig, parts: Partial<Snapshot> = {}): Published => ({
  macroId: id,
  snapshot: {
    ...{ v: 1, pageId: '66072', publishedBy: 'Ana', publishedAt: `${someDay}T14:03:00.000Z` },
    ...{ note: '', view, shows: nameOfConfig(config), localId: 'its-own-place' },
    ...parts,
  },
});

let places = 0;

/** What was published of a macro that only its place on the page names. */
function of(config: MacroConfig, parts: Partial<Snapshot> = {}): Published {
  places += 1;
  const localId = `place-${String(places)}`;
  return { ...named(config, { ...parts, localId }), macroId: localId };
}

function noteFor(published: readonly Published[], config: MacroConfig, localId?: string): string {
  const printed = findPrinted(published, { config, localId });
  return printed.kind === 'found' ? printed.snapshot.note : printed.kind;
}
