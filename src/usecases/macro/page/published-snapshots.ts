import type {
  MacroPlace,
  PageSnapshots,
  PublishRequest,
  SnapshotAnswer,
  TakeBackRequest,
} from '#contract/macro/macro-definitions';
import type { Snapshot } from '#contract/macro/snapshot';
import { parseSnapshot } from '#contract/macro/snapshot';
import { storedBytesAtMost, storedBytesOf } from '#contract/stored-bytes';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Instant } from '#domain/time/instant';

/** What is kept for a macro on a page; each one that is stored over another has a higher version. */
export type StoredSnapshot = { readonly version: number; readonly body: unknown };

/** Where snapshots are kept: one of each macro on each page, and where a macro was published first. */
export type SnapshotStore = {
  readonly read: (place: MacroPlace) => Promise<StoredSnapshot | undefined>;
  /** All that is kept for a page. */
  readonly readPage: (
    pageId: string,
  ) => Promise<readonly { readonly macroId: string; readonly snapshot: unknown }[]>;
  /** Stores over the version that was read, or where none was; false when another came first. */
  readonly write: (
    place: MacroPlace,
    snapshot: Snapshot,
    over: StoredSnapshot | undefined,
  ) => Promise<boolean>;
  /** Removes the version that was read; false when another came between. */
  readonly remove: (place: MacroPlace, read: StoredSnapshot) => Promise<boolean>;
  /** The page a macro with this id was published on; undefined when it never was. */
  readonly findHome: (macroId: string) => Promise<string | undefined>;
};

/** What the asking person may do with the page; `anyone` may be without an account. */
export type PageRights = { readonly mayRead: boolean; readonly mayEdit: boolean };

const pageHidden: Problem = {
  code: 'PAGE_HIDDEN',
  message: 'You may not read this page, or it is gone.',
  remedy: 'Ask the page’s owner for access.',
};

const mayNotEdit: Problem = {
  code: 'NOT_ALLOWED',
  message: 'Publishing needs the permission to edit this page.',
  remedy: 'Ask the page’s owner for it, or ask them to publish.',
};

const tooLarge: Problem = {
  code: 'SNAPSHOT_TOO_LARGE',
  message: 'This roadmap is too large to publish.',
  remedy:
    'Edit the page, narrow the macro under Customise to some epics, versions or a board, and publish again.',
};

const publishedMeanwhile = ({ publishedBy }: Snapshot, remedy: string): Problem => ({
  code: 'PUBLISHED_MEANWHILE',
  message: `${publishedBy} has published this roadmap since you opened the page.`,
  remedy,
});

const toReplaceIt = 'Publish once more to replace it, or cancel to keep it.';
const toTakeItBack = 'Take it back once more if theirs is to go too.';

const contended: Problem = {
  code: 'CONTENDED',
  message: 'Others publish this roadmap at the same moment.',
  remedy: 'Try again in a minute.',
};

/** What is published that the editor has not seen; undefined also where they do not say what they saw. */
function unseenIn(
  stored: StoredSnapshot | undefined,
  replaces: string | undefined,
): Snapshot | undefined {
  if (stored === undefined || replaces === undefined) return undefined;
  const snapshot = parseSnapshot(stored.body);
  return snapshot.ok && snapshot.value.publishedAt !== replaces ? snapshot.value : undefined;
}

// One comes between at most a few times: each that does is refused or is seen when looked at again.
const attempts = 3;

/** Stores what is to be published unless another editor has published what this one has not seen. */
async function replaceSeen(
  { pageId, macroId, replaces }: PublishRequest,
  snapshot: Snapshot,
  store: SnapshotStore,
): Promise<Result<Snapshot, Problem>> {
  const place = { pageId, macroId };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await store.read(place);
    const unseen = unseenIn(stored, replaces);
    if (unseen !== undefined) return refused(publishedMeanwhile(unseen, toReplaceIt));
    if (await store.write(place, snapshot, stored)) return ok(snapshot);
  }
  return refused(contended);
}

/**
 * Stores a snapshot for the readers of one page, for someone who may edit it. Nobody replaces unawares
 * what another editor published, not even in the same instant.
 */
export async function publishSnapshot(
  request: PublishRequest,
  by: { readonly rights: PageRights; readonly name: string; readonly at: Instant },
  store: SnapshotStore,
): Promise<Result<Snapshot, Problem>> {
  if (!by.rights.mayRead) return refused(pageHidden);
  if (!by.rights.mayEdit) return refused(mayNotEdit);
  const { pageId, note, view, shows, localId } = request;
  const snapshot: Snapshot = {
    v: 1,
    pageId,
    publishedBy: by.name,
    publishedAt: by.at,
    note: note.trim(),
    view,
    ...(shows === undefined ? {} : { shows }),
    ...(localId === undefined ? {} : { localId }),
  };
  if (storedBytesOf(snapshot) > storedBytesAtMost) return refused(tooLarge);
  return replaceSeen(request, snapshot, store);
}

/**
 * Takes back what was published, for someone who may edit the page: what they saw, never what another
 * editor has published since.
 */
export async function removeSnapshot(
  { pageId, macroId, removes }: TakeBackRequest,
  rights: PageRights,
  store: SnapshotStore,
): Promise<Result<true, Problem>> {
  if (!rights.mayEdit) return refused(rights.mayRead ? mayNotEdit : pageHidden);
  const place = { pageId, macroId };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const stored = await store.read(place);
    if (stored === undefined) return ok(true);
    const unseen = unseenIn(stored, removes);
    if (unseen !== undefined) return refused(publishedMeanwhile(unseen, toTakeItBack));
    if (await store.remove(place, stored)) return ok(true);
  }
  return refused(contended);
}

/** Where snapshots are kept, and whether the asking person may read another page. */
export type ReadPorts = {
  readonly store: SnapshotStore;
  readonly mayReadPage: (pageId: string) => Promise<boolean>;
};

/**
 * What is published for a macro, for someone who may read its page. A copied page gets no snapshot of
 * the original, only its page's id, and that only for those who may read it.
 */
export async function readSnapshot(
  place: MacroPlace,
  rights: PageRights,
  { store, mayReadPage }: ReadPorts,
): Promise<Result<SnapshotAnswer, Problem>> {
  if (!rights.mayRead) return refused(pageHidden);
  const mayPublish = rights.mayEdit;
  const stored = await store.read(place);
  if (stored !== undefined) {
    const snapshot = parseSnapshot(stored.body);
    return snapshot.ok ? ok({ kind: 'published', snapshot: snapshot.value, mayPublish }) : snapshot;
  }
  const home = await store.findHome(place.macroId);
  if (home === undefined || home === place.pageId) return ok({ kind: 'none', mayPublish });
  return ok({
    kind: 'elsewhere',
    ...((await mayReadPage(home)) ? { pageId: home } : {}),
    mayPublish,
  });
}

// A function may answer five megabytes; what is not carried is asked for alone.
const answerLimit = 1_000_000;

/** What is published on a page, for someone who may read it. What cannot be read is asked for alone too. */
export async function readPageSnapshots(
  pageId: string,
  rights: PageRights,
  store: Pick<SnapshotStore, 'readPage'>,
): Promise<Result<PageSnapshots, Problem>> {
  if (!rights.mayRead) return refused(pageHidden);
  const published: PageSnapshots['published'][number][] = [];
  const notCarried: string[] = [];
  let length = 0;
  for (const { macroId, snapshot: stored } of await store.readPage(pageId)) {
    const snapshot = parseSnapshot(stored);
    length += JSON.stringify(stored).length;
    if (snapshot.ok && length <= answerLimit) published.push({ macroId, snapshot: snapshot.value });
    else notCarried.push(macroId);
  }
  return ok({ published, notCarried, mayPublish: rights.mayEdit });
}
