import { useEffect, useMemo, useState } from 'react';
import type { Shares } from '#domain/scoring/cut/cut-plan';
import { addDays, isCalendarDay } from '#domain/time/calendar-day';
import type { Address } from '../../../../bridge/address';
import { todayIn } from '../../../../bridge/today';
import type { Level, WsjfPlace } from '../open-wsjf';
import type { Ranking } from '../use-ranking';
import type { CutMarks, CutPlan, PaceFacts } from './plan-cuts';
import { planCuts } from './plan-cuts';
import { readPace } from './read-pace';

const usualDays = 84;

/** What the bar stands on; `order` is that of the rows, where it is not the ranking's own. */
export type CutScope = {
  readonly place: WsjfPlace;
  readonly level: Level;
  readonly ranking: Ranking;
  readonly order: readonly string[];
  readonly address: Address;
  readonly onMarks: (marks: CutMarks) => void;
};

/** The day until which work is to fit, the shares of work types, and what fits then. */
export type Cutting = {
  readonly today: string;
  readonly until: string;
  readonly moveTo: (day: string) => void;
  readonly shares: Shares | undefined;
  readonly share: (shares: Shares | undefined) => void;
  readonly plan: CutPlan | 'reading' | 'broken';
};

/** Reads what was finished, works out what fits, and hands over where the lines are. */
export function useCut({ place, level, ranking, order, address, onMarks }: CutScope): Cutting {
  const [today] = useState(() => todayIn(place.timeZone));
  const [until, setUntil] = useState(() => {
    const asked = address.read()['until'] ?? '';
    return isCalendarDay(asked) ? asked : addDays(today, usualDays);
  });
  const [facts, setFacts] = useState<PaceFacts | 'reading' | 'broken'>('reading');
  const [shares, share] = useState<Shares | undefined>();
  useEffect(() => {
    let isGone = false;
    const take = (read: PaceFacts | 'broken') => {
      if (!isGone) setFacts(read);
    };
    readPace(place, level).then(take, () => {
      take('broken');
    });
    return () => {
      isGone = true;
    };
  }, [place, level]);

  const plan = useMemo(() => {
    if (typeof facts === 'string') return facts;
    const scored = order.flatMap((id) => {
      const isScored = ranking.rankedById.get(id)?.position !== undefined;
      return isScored ? [{ id, typeName: ranking.itemById.get(id)?.typeName ?? '' }] : [];
    });
    const projectKey = place.project.key;
    return planCuts(facts, { projectKey, level, scored, today, until, shares });
  }, [facts, order, ranking.scored, level, today, until, shares, place.project.key]);
  useEffect(() => {
    onMarks(typeof plan === 'string' ? new Map() : plan.marks);
    return () => {
      onMarks(new Map());
    };
  }, [plan, onMarks]);

  return {
    today,
    until,
    moveTo(day) {
      if (!isCalendarDay(day)) return;
      address.write({ until: day });
      setUntil(day);
    },
    shares,
    share,
    plan,
  };
}
