import { smallProject, someDay } from '../../../../test/arbitraries/macro-data';
import { memoryStore } from '../../../../test/arbitraries/snapshot-store';
import { presetOf } from '#contract/macro/macro-config';
import type { Snapshot } from '#contract/macro/snapshot';
import { buildMacroView } from '../build-macro-view';
import type { SnapshotStore } from './published-snapshots';
import {
  publishSnapshot,
  readPageSnapshots,
  readSnapshot,
  removeSnapshot,
} from './published-snapshots';

const place = { pageId: '66072', macroId: '6f0c2d3e-8a51' };
const editor = { mayRead: true, mayEdit: true };
const reader = { mayRead: true, mayEdit: false };
const stranger = { mayRead: false, mayEdit: false };
const { view } = buildMacroView({ ...presetOf('leadership'), project: 'PAY' }, smallProject(), {
  today: someDay,
  now: `${someDay}T14:02:00.000Z`,
  timeZone: 'UTC',
});
const request = { ...place, note: ' For the board ', view };
const by = (rights: typeof editor) => ({ rights, name: 'Ana', at: `${someDay}T14:03:00.000Z` });

const reading = (store: SnapshotStore, mayRead = true) => ({
  store,
  mayReadPage: () => Promise.resolve(mayRead),
});

describe('publishing', () => {
  it('gives readers of the page what an editor published', async () => {
    const store = memoryStore();
    await publishSnapshot(request, by(editor), store);
    expect(await readSnapshot(place, reader, reading(store))).toMatchObject({
      ok: true,
      value: {
        kind: 'published',
        mayPublish: false,
        snapshot: { publishedBy: 'Ana', note: 'For the board', view },
      },
    });
  });

  it.each([
    { who: 'a reader', rights: reader, code: 'NOT_ALLOWED' },
    { who: 'a stranger', rights: stranger, code: 'PAGE_HIDDEN' },
  ])('is refused to $who', async ({ rights, code }) => {
    const store = memoryStore();
    expect(await publishSnapshot(request, by(rights), store)).toMatchObject({ error: { code } });
    expect(await removeSnapshot(place, rights, store)).toMatchObject({ error: { code } });
  });

  it('replaces what another editor published only for who has seen it', async () => {
    const store = memoryStore();
    const later = { ...by(editor), name: 'Priya', at: `${someDay}T14:05:00.000Z` };
    await publishSnapshot({ ...request, replaces: '' }, by(editor), store);
    expect(await publishSnapshot({ ...request, replaces: '' }, later, store)).toMatchObject({
      error: { code: 'PUBLISHED_MEANWHILE', message: expect.stringMatching(/^Ana/) as string },
    });
    const { at: replaces } = by(editor);
    expect(await publishSnapshot({ ...request, replaces }, later, store)).toMatchObject({
      value: { publishedBy: 'Priya' },
    });
  });

  it.each([
    { seen: '', first: 'nobody had published' },
    { seen: 'Ben', first: 'Ben had published' },
  ])(
    'lets the faster of two editors publish in the same instant where $first',
    async ({ seen }) => {
      const store = memoryStore();
      const before = { ...by(editor), name: seen, at: `${someDay}T14:01:00.000Z` };
      if (seen !== '') await publishSnapshot(request, before, store);
      const both = { ...request, replaces: seen === '' ? '' : before.at };
      const later = { ...by(editor), name: 'Priya', at: `${someDay}T14:03:00.001Z` };
      const slower = {
        ...store,
        read: whileAnother(store, () => publishSnapshot(both, by(editor), store)),
      };
      expect(await publishSnapshot(both, later, slower)).toMatchObject({
        error: { code: 'PUBLISHED_MEANWHILE', message: expect.stringMatching(/^Ana/) as string },
      });
      expect(await readSnapshot(place, reader, reading(store))).toMatchObject({
        value: { snapshot: { publishedBy: 'Ana' } },
      });
    },
  );

  it('publishes where another only took back in the same instant what was published', async () => {
    const store = memoryStore();
    await publishSnapshot(request, by(editor), store);
    const takeBack = () => removeSnapshot(place, editor, store);
    const between = { ...store, read: whileAnother(store, takeBack) };
    const later = { ...by(editor), name: 'Priya', at: `${someDay}T14:05:00.000Z` };
    expect(
      await publishSnapshot({ ...request, replaces: by(editor).at }, later, between),
    ).toMatchObject({ value: { publishedBy: 'Priya' } });
  });

  it('says so where others never cease to come first', async () => {
    const store = { ...memoryStore(), write: () => Promise.resolve(false) };
    expect(await publishSnapshot(request, by(editor), store)).toMatchObject({
      error: { code: 'CONTENDED' },
    });
  });

  it('gives a stranger nothing, not even whether there is something', async () => {
    const store = memoryStore();
    const before = await readSnapshot(place, stranger, reading(store));
    await publishSnapshot(request, by(editor), store);
    expect(await readSnapshot(place, stranger, reading(store))).toEqual(before);
  });

  it('says on a copied page that it was published elsewhere', async () => {
    const store = memoryStore();
    await publishSnapshot(request, by(editor), store);
    expect(await readSnapshot({ ...place, pageId: '70000' }, reader, reading(store))).toEqual({
      ok: true,
      value: { kind: 'elsewhere', pageId: place.pageId, mayPublish: false },
    });
  });

  it('does not name that page to someone who may not read it', async () => {
    const store = memoryStore();
    await publishSnapshot(request, by(editor), store);
    const copied = { ...place, pageId: '70000' };
    expect(await readSnapshot(copied, reader, reading(store, false))).toEqual({
      ok: true,
      value: { kind: 'elsewhere', mayPublish: false },
    });
  });

  it('is gone once it is taken back', async () => {
    const store = memoryStore();
    await publishSnapshot(request, by(editor), store);
    await removeSnapshot(place, editor, store);
    expect(await readSnapshot(place, reader, reading(store))).toEqual({
      ok: true,
      value: { kind: 'none', mayPublish: false },
    });
  });

  it('takes back only what the editor has seen, and then what another published too', async () => {
    const store = memoryStore();
    await publishSnapshot(request, by(editor), store);
    const later = { ...by(editor), name: 'Priya', at: `${someDay}T14:05:00.000Z` };
    const theirs = () => publishSnapshot({ ...request, replaces: by(editor).at }, later, store);
    const between = { ...store, read: whileAnother(store, theirs) };
    const seen = { ...place, removes: by(editor).at };
    expect(await removeSnapshot(seen, editor, between)).toMatchObject({
      error: { code: 'PUBLISHED_MEANWHILE', message: expect.stringMatching(/^Priya/) as string },
    });
    expect(await removeSnapshot(seen, editor, store)).toMatchObject({ ok: false });
    expect(await readSnapshot(place, reader, reading(store))).toMatchObject({
      value: { snapshot: { publishedBy: 'Priya' } },
    });
    expect(await removeSnapshot({ ...place, removes: later.at }, editor, store)).toEqual({
      ok: true,
      value: true,
    });
  });

  it('counts as taken back what another editor took back before', async () => {
    const seen = { ...place, removes: by(editor).at };
    expect(await removeSnapshot(seen, editor, memoryStore())).toMatchObject({ ok: true });
  });

  it.each([
    { given: 'two thousand epics', length: 1900, title: 'Checkout' },
    { given: 'titles whose letters take three bytes each', length: 350, title: '決'.repeat(200) },
  ])('refuses what the store could not hold: $given', async ({ length, title }) => {
    const item = view.items[0];
    if (item === undefined) throw new Error('an item expected');
    const items = Array.from({ length }, (_, id) => ({ ...item, id: String(id), title }));
    const large = { ...request, view: { ...view, items } };
    expect(await publishSnapshot(large, by(editor), memoryStore())).toMatchObject({
      error: { code: 'SNAPSHOT_TOO_LARGE' },
    });
  });
});

describe('readPageSnapshots', () => {
  it('answers for all macros of one page at once, and for no other page', async () => {
    const store = memoryStore();
    await publishSnapshot(request, by(editor), store);
    await publishSnapshot({ ...request, macroId: 'another-macro' }, by(editor), store);
    await publishSnapshot({ ...request, pageId: '70000' }, by(editor), store);
    const answer = await readPageSnapshots(place.pageId, reader, store);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        mayPublish: false,
        notCarried: [],
        published: [
          { macroId: place.macroId, snapshot: { pageId: place.pageId, note: 'For the board' } },
          { macroId: 'another-macro', snapshot: { pageId: place.pageId } },
        ],
      },
    });
  });

  it('names what one answer cannot carry, and what cannot be read', async () => {
    const store = memoryStore();
    const many = Array.from({ length: 9 }, (_, index) => `macro-000${String(index)}`);
    const item = view.items[0];
    if (item === undefined) throw new Error('an item expected');
    const items = Array.from({ length: 500 }, (_, id) => ({ ...item, id: String(id) }));
    for (const macroId of many)
      await publishSnapshot({ ...request, macroId, view: { ...view, items } }, by(editor), store);
    await store.write({ ...place, macroId: 'unreadable' }, {} as Snapshot, undefined);
    const answer = await readPageSnapshots(place.pageId, editor, store);
    const { published, notCarried } = answer.ok ? answer.value : { published: [], notCarried: [] };
    expect(published.length).toBeGreaterThan(3);
    expect([...published.map(({ macroId }) => macroId), ...notCarried].sort()).toEqual(
      [...many, 'unreadable'].sort(),
    );
    expect(notCarried).toContain('unreadable');
    expect(JSON.stringify(published).length).toBeLessThan(1_100_000);
  });

  it('tells a stranger nothing', async () => {
    expect(await readPageSnapshots(place.pageId, stranger, memoryStore())).toMatchObject({
      error: { code: 'PAGE_HIDDEN' },
    });
  });
});

// Helpers

/** Reads, and lets another act once between that and whatever comes of it. */
function whileAnother(store: SnapshotStore, act: () => Promise<unknown>): SnapshotStore['read'] {
  let hasActed = false;
  return async (of) => {
    const stored = await store.read(of);
    if (!hasActed) {
      hasActed = true;
      await act();
    }
    return stored;
  };
}
