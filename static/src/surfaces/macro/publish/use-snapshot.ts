import { useCallback, useEffect, useState } from 'react';
import type { SnapshotAnswer } from '#contract/macro/macro-definitions';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { refused } from '#domain/result';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { KnownSnapshot, NamedPlace } from '#usecases/macro/page/own-snapshot';
import { readAlone } from '#usecases/macro/page/share-reads';
import { answered, backend } from '../../../bridge/backend';
import type { SharedReads } from '../shared-reads';
import { askSnapshot, sharedNameOf } from './ask-snapshot';
import { isPublishedMeanwhile } from './refusal-in';

/** What is published for this macro, as far as it is known, and how to change it. */
export type SnapshotControl = {
  /** Undefined while it is being asked, or where there is no page to publish on. */
  readonly answer: SnapshotAnswer | undefined;
  readonly isAsked: boolean;
  /** Answers why not; where another editor was faster, `answer` is theirs by then. */
  readonly publish: (view: MacroView, note: string) => Promise<Problem | undefined>;
  readonly unpublish: () => Promise<Problem | undefined>;
};

/**
 * Asks what is published for the readers of the page. Whether a copied page's original was published
 * matters to nobody but who `isRefused` what is live: only then is it asked for.
 */
export function useSnapshot(
  place: NamedPlace | undefined,
  reads: SharedReads,
  isRefused: boolean,
): SnapshotControl {
  const [known, setKnown] = useState<KnownSnapshot>();
  const [isAsked, setAsked] = useState(place === undefined);
  const [isSought, setSought] = useState(false);
  const seeksOriginal = isRefused && known?.answer.kind === 'none' && !isSought;
  const placeText = JSON.stringify(place);

  useEffect(() => {
    if (place === undefined) return;
    return take(askSnapshot(place, reads), setKnown, () => {
      setAsked(true);
    });
    // The text stands for the place, which is a new object at each render.
  }, [placeText, reads]);

  useEffect(() => {
    if (!seeksOriginal || place === undefined) return;
    const { pageId, macroId } = place;
    const setAnswer = (answer: SnapshotAnswer) => {
      setKnown({ macroId, answer });
    };
    return take(backend('macro.snapshot', { pageId, macroId }), setAnswer, () => {
      setSought(true);
    });
  }, [seeksOriginal, placeText]);

  const publish = useCallback(
    (view: MacroView, note: string) =>
      change({ place, reads, known, setKnown }, async (at, { macroId, answer }) => {
        const request = { ...at, macroId, view, note, replaces: seenIn(answer) };
        const result = await answered(backend('macro.publish', request));
        if (!result.ok) return result;
        const published = { kind: 'published', snapshot: result.value, mayPublish: true } as const;
        return { ok: true, value: { macroId, answer: published } };
      }),
    [known, placeText, reads],
  );
  const unpublish = useCallback(
    () =>
      change({ place, reads, known, setKnown }, async ({ pageId }, { macroId, answer }) => {
        const request = { pageId, macroId, removes: seenIn(answer) };
        const result = await answered(backend('macro.unpublish', request));
        if (!result.ok) return result;
        return { ok: true, value: { macroId, answer: { kind: 'none', mayPublish: true } } };
      }),
    [known, placeText, reads],
  );
  return { answer: known?.answer, isAsked: isAsked && !seeksOriginal, publish, unpublish };
}

/** When what the editor knows to be published was; empty for nothing. */
const seenIn = (answer: SnapshotAnswer): string =>
  answer.kind === 'published' ? answer.snapshot.publishedAt : '';

type Standing = {
  readonly place: NamedPlace | undefined;
  readonly reads: SharedReads;
  readonly known: KnownSnapshot | undefined;
  readonly setKnown: (known: KnownSnapshot) => void;
};

/**
 * Changes what is published, and learns what is where another came first. Once more at once where that was
 * no other editor, but the original of which this macro is a copy.
 */
async function change(
  { place, reads, known, setKnown }: Standing,
  send: (place: NamedPlace, known: KnownSnapshot) => Promise<Result<KnownSnapshot, Problem>>,
): Promise<Problem | undefined> {
  if (place === undefined || known === undefined) return undefined;
  let result = await send(place, known);
  await reads.forget(sharedNameOf(place.pageId));
  if (!result.ok && isPublishedMeanwhile(result.error)) {
    const now = await askSnapshot(place, { share: readAlone }).catch(() => refused(undefined));
    if (now.ok && now.value.macroId !== known.macroId) result = await send(place, now.value);
    else if (now.ok) setKnown(now.value);
  }
  if (!result.ok) return result.error;
  setKnown(result.value);
  return undefined;
}

/** Hands on an answer when it comes, and tells when it has come or failed; answers how to hear no more. */
function take<Answer>(
  asked: Promise<Result<Answer, Problem>>,
  onAnswer: (answer: Answer) => void,
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
