import { useCallback, useEffect, useState } from 'react';
import type { MacroPlace, PageSnapshots, SnapshotAnswer } from '#contract/macro/macro-definitions';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { MacroView } from '#domain/roadmap/macro-view';
import { answered, backend } from '../../../bridge/backend';
import type { SharedReads } from '../shared-reads';

/** What is published for this macro, as far as it is known, and how to change it. */
export type SnapshotControl = {
  /** Undefined while it is being asked, or where there is no page to publish on. */
  readonly answer: SnapshotAnswer | undefined;
  readonly isAsked: boolean;
  /** Answers why not; where another editor was faster, `answer` is theirs by then. */
  readonly publish: (view: MacroView, note: string) => Promise<Problem | undefined>;
  readonly unpublish: () => Promise<string | undefined>;
};

/** Was it refused because another editor has published what this one has not seen? */
export const isPublishedMeanwhile = ({ code }: Problem): boolean => code === 'PUBLISHED_MEANWHILE';

const nameOf = (pageId: string): string => `snapshots ${pageId}`;

/** Asks once for all macros of the page, and alone only for what that answer could not carry. */
async function askSnapshot(
  place: MacroPlace,
  { share }: SharedReads,
): Promise<Result<SnapshotAnswer, Problem>> {
  const page: Result<PageSnapshots, Problem> = await share(nameOf(place.pageId), () =>
    backend('macro.snapshots', { pageId: place.pageId }),
  );
  if (!page.ok) return page;
  const { published, notCarried, mayPublish } = page.value;
  if (notCarried.includes(place.macroId)) return backend('macro.snapshot', place);
  const found = published.find(({ macroId }) => macroId === place.macroId);
  return {
    ok: true,
    value:
      found === undefined
        ? { kind: 'none', mayPublish }
        : { kind: 'published', snapshot: found.snapshot, mayPublish },
  };
}

/**
 * Asks what is published for the readers of the page. Whether a copied page's original was published
 * matters to nobody but who `isRefused` what is live: only then is it asked for.
 */
export function useSnapshot(
  place: MacroPlace | undefined,
  reads: SharedReads,
  isRefused: boolean,
): SnapshotControl {
  const [answer, setAnswer] = useState<SnapshotAnswer>();
  const [isAsked, setAsked] = useState(place === undefined);
  const [isSought, setSought] = useState(false);
  const { pageId, macroId } = place ?? {};
  const seeksOriginal = isRefused && answer?.kind === 'none' && !isSought;

  useEffect(() => {
    if (pageId === undefined || macroId === undefined) return;
    return take(askSnapshot({ pageId, macroId }, reads), setAnswer, () => {
      setAsked(true);
    });
  }, [pageId, macroId, reads]);

  useEffect(() => {
    if (!seeksOriginal || pageId === undefined || macroId === undefined) return;
    return take(backend('macro.snapshot', { pageId, macroId }), setAnswer, () => {
      setSought(true);
    });
  }, [seeksOriginal, pageId, macroId]);

  const publish = useCallback(
    async (view: MacroView, note: string) => {
      if (pageId === undefined || macroId === undefined) return undefined;
      const seen = answer?.kind === 'published' ? answer.snapshot.publishedAt : '';
      const request = { pageId, macroId, view, note, replaces: seen };
      const result = await answered(backend('macro.publish', request));
      if (!result.ok) {
        if (isPublishedMeanwhile(result.error)) await learn({ pageId, macroId }, setAnswer);
        return result.error;
      }
      await reads.forget(nameOf(pageId));
      setAnswer({ kind: 'published', snapshot: result.value, mayPublish: true });
      return undefined;
    },
    [answer, pageId, macroId, reads],
  );
  const unpublish = useCallback(async () => {
    if (pageId === undefined || macroId === undefined) return undefined;
    const result = await answered(backend('macro.unpublish', { pageId, macroId }));
    if (!result.ok) return `${result.error.message} ${result.error.remedy}`;
    await reads.forget(nameOf(pageId));
    setAnswer({ kind: 'none', mayPublish: true });
    return undefined;
  }, [pageId, macroId, reads]);
  return { answer, isAsked: isAsked && !seeksOriginal, publish, unpublish };
}

/** Asks what is published now; what cannot be learnt leaves what was known. */
async function learn(place: MacroPlace, onAnswer: (answer: SnapshotAnswer) => void): Promise<void> {
  const now = await answered(backend('macro.snapshot', place));
  if (now.ok) onAnswer(now.value);
}

/** Hands on an answer when it comes, and tells when it has come or failed; answers how to hear no more. */
function take(
  asked: Promise<Result<SnapshotAnswer, Problem>>,
  onAnswer: (answer: SnapshotAnswer) => void,
  onSettled: () => void,
): () => void {
  let isOver = false;
  void asked
    .then((result) => {
      if (!isOver && result.ok) onAnswer(result.value);
    })
    .catch(() => undefined)
    .finally(() => {
      if (!isOver) onSettled();
    });
  return () => {
    isOver = true;
  };
}
