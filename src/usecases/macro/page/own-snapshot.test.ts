import type { SnapshotAnswer } from '#contract/macro/macro-definitions';
import type { Snapshot } from '#contract/macro/snapshot';
import type { MacroView } from '#domain/roadmap/macro-view';
import { ok } from '#domain/result';
import { findOwnSnapshot } from './own-snapshot';

const id = '6f0c2d3e-8a51';
const original = { pageId: '66072', macroId: id, localId: 'first-place', shows: 'a roadmap' };
const none: SnapshotAnswer = { kind: 'none', mayPublish: true };

describe('findOwnSnapshot', () => {
  it.each([
    { whose: 'the original', place: {}, found: [id, 'published'] },
    { whose: 'the original, changed since', place: { shows: 'lanes' }, found: [id, 'published'] },
    {
      whose: 'the original, placed elsewhere since',
      place: { localId: 'third' },
      found: [id, 'published'],
    },
    {
      whose: 'a copy that shows something else',
      place: { localId: 'second-place', shows: 'a board' },
      found: ['second-place', 'none'],
    },
  ])('gives $whose what is its own', async ({ place, found }) => {
    const known = await findOwnSnapshot({ ...original, ...place }, askOriginal);
    expect(known.ok && [known.value.macroId, known.value.answer.kind]).toEqual(found);
  });

  it('keeps a macro without an id of its own by its place', async () => {
    const place = { ...original, macroId: 'second-place', localId: 'second-place' };
    expect(await findOwnSnapshot(place, askOriginal)).toEqual(
      ok({ macroId: 'second-place', answer: none }),
    );
  });
});

// Helpers

const snapshot: Snapshot = {
  ...{ v: 1, pageId: '66072', publishedBy: 'Ana', publishedAt: '2026-11-23T14:03:00.000Z' },
  ...{ note: '', view: {} as MacroView, shows: 'a roadmap', localId: 'first-place' },
};

/** Only the original was published. */
const askOriginal = (macroId: string) =>
  Promise.resolve(
    ok<SnapshotAnswer>(macroId === id ? { kind: 'published', snapshot, mayPublish: true } : none),
  );
