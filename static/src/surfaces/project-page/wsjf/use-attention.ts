import { useMemo } from 'react';
import type { Attention } from '#domain/scoring/honesty/attention';
import { findAttention } from '#domain/scoring/honesty/attention';
import type { CalendarDay } from '#domain/time/calendar-day';
import { todayIn } from '../../../bridge/today';
import type { WsjfPlace } from './open-wsjf';
import type { ScoreBook } from './score-book';
import type { Backlog } from './use-backlog';

/** What asks for attention on the day that it is where one looks. */
export type SeenAttention = Attention & { readonly today: CalendarDay };

/** What of the loaded rows came new or grew old; what is scored on this page is neither. */
export function useAttention(
  { items }: Pick<Backlog, 'items'>,
  book: ScoreBook,
  { settings, timeZone }: Pick<WsjfPlace, 'settings' | 'timeZone'>,
): SeenAttention {
  const { freshDays: limitDays } = settings;
  const found = useMemo(() => {
    const today = todayIn(timeZone);
    return { ...findAttention(items, { today, limitDays }), today };
  }, [items, limitDays, timeZone]);
  const touched = [...book.touched()].filter((id) => found.stale.has(id)).join(' ');
  return useMemo(() => {
    if (touched === '') return found;
    const seen = new Set(touched.split(' '));
    return { ...found, stale: new Set([...found.stale].filter((id) => !seen.has(id))) };
  }, [found, touched]);
}
