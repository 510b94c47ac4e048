import { useCallback, useEffect, useState } from 'react';
import type { MacroPlace, SnapshotAnswer } from '#contract/macro-definitions';
import type { MacroView } from '#domain/roadmap/macro-view';
import { backend } from '../../bridge/backend';

/** What is published for this macro, as far as it is known, and how to change it. */
export type SnapshotControl = {
  /** Undefined while it is being asked, or where there is no page to publish on. */
  readonly answer: SnapshotAnswer | undefined;
  readonly isAsked: boolean;
  readonly publish: (view: MacroView, note: string) => Promise<string | undefined>;
  readonly unpublish: () => Promise<string | undefined>;
};

/** Asks what is published for the readers of the page. */
export function useSnapshot(place: MacroPlace | undefined): SnapshotControl {
  const [answer, setAnswer] = useState<SnapshotAnswer>();
  const [isAsked, setAsked] = useState(place === undefined);
  const { pageId, macroId } = place ?? {};

  useEffect(() => {
    if (pageId === undefined || macroId === undefined) return;
    let isOver = false;
    backend('macro.snapshot', { pageId, macroId })
      .then((result) => {
        if (!isOver && result.ok) setAnswer(result.value);
      })
      .catch(() => undefined)
      .finally(() => {
        if (!isOver) setAsked(true);
      });
    return () => {
      isOver = true;
    };
  }, [pageId, macroId]);

  const publish = useCallback(
    async (view: MacroView, note: string) => {
      if (pageId === undefined || macroId === undefined) return undefined;
      const result = await backend('macro.publish', { pageId, macroId, view, note });
      if (!result.ok) return `${result.error.message} ${result.error.remedy}`;
      setAnswer({ kind: 'published', snapshot: result.value, mayPublish: true });
      return undefined;
    },
    [pageId, macroId],
  );
  const unpublish = useCallback(async () => {
    if (pageId === undefined || macroId === undefined) return undefined;
    const result = await backend('macro.unpublish', { pageId, macroId });
    if (!result.ok) return `${result.error.message} ${result.error.remedy}`;
    setAnswer({ kind: 'none', mayPublish: true });
    return undefined;
  }, [pageId, macroId]);
  return { answer, isAsked, publish, unpublish };
}
