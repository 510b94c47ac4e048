import type { PageSnapshots, SnapshotAnswer } from '#contract/macro/macro-definitions';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { KnownSnapshot, NamedPlace } from '#usecases/macro/page/own-snapshot';
import { findOwnSnapshot } from '#usecases/macro/page/own-snapshot';
import { backend } from '../../../bridge/backend';
import type { SharedReads } from '../shared-reads';

/** What is known of a page's snapshots is shared under this name. */
export const sharedNameOf = (pageId: string): string => `snapshots ${pageId}`;

/** Asks once for all macros of the page, and alone only for what that answer could not carry. */
export const askSnapshot = (
  place: NamedPlace,
  { share }: Pick<SharedReads, 'share'>,
): Promise<Result<KnownSnapshot, Problem>> =>
  findOwnSnapshot(place, async (macroId): Promise<Result<SnapshotAnswer, Problem>> => {
    const { pageId } = place;
    const page: Result<PageSnapshots, Problem> = await share(sharedNameOf(pageId), () =>
      backend('macro.snapshots', { pageId }),
    );
    if (!page.ok) return page;
    const { published, notCarried, mayPublish } = page.value;
    if (notCarried.includes(macroId)) return backend('macro.snapshot', { pageId, macroId });
    const found = published.find((each) => each.macroId === macroId);
    return ok(
      found === undefined
        ? { kind: 'none', mayPublish }
        : { kind: 'published', snapshot: found.snapshot, mayPublish },
    );
  });
