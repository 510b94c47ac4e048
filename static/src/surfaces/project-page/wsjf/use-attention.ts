import { useMemo } from 'react';
import type { Attention } from '#domain/scoring/honesty/attention';
import { findAttention } from '#domain/scoring/honesty/attention';
import type { ScoreBook } from './score-book';
import type { Backlog } from './use-backlog';

/** What of the loaded rows came new or grew old; what is scored on this page is neither. */
export function useAttention(
  { items }: Pick<Backlog, 'items'>,
  book: ScoreBook,
  limitDays: number,
): Attention {
  const found = useMemo(
    () => findAttention(items, { today: new Date().toISOString().slice(0, 10), limitDays }),
    [items, limitDays],
  );
  const touched = [...book.touched()].filter((id) => found.stale.has(id)).join(' ');
  return useMemo(() => {
    if (touched === '') return found;
    const seen = new Set(touched.split(' '));
    return { ...found, stale: new Set([...found.stale].filter((id) => !seen.has(id))) };
  }, [found, touched]);
}
