import { useEffect, useMemo, useState } from 'react';
import { seedOf } from '#domain/forecast/random';
import { isThin } from '#domain/scoring/cut/cut-line';
import type { Planned, Shares } from '#domain/scoring/cut/cut-plan';
import { cutAt, finishedByWeek, sizesOfParents, usualShares } from '#domain/scoring/cut/cut-plan';
import { addDays, isCalendarDay } from '#domain/time/calendar-day';
import type { Address } from '../../../../bridge/address';
import type { Level, WsjfPlace } from '../open-wsjf';
import type { Ranking } from '../use-ranking';
import './cut.css';
import { cutTexts as texts } from './cut-texts';
import type { PaceFacts } from './read-pace';
import { paceWeeks, readPace } from './read-pace';

/** The words that stand at a row after which something ends, by the row's id. */
export type CutMarks = ReadonlyMap<string, readonly string[]>;

const usualDays = 84;

/** What fits until a day, at 85 % and at 50 %, from the project's own throughput; draws the lines. */
export default function CutBar(props: {
  readonly place: WsjfPlace;
  readonly level: Level;
  readonly ranking: Ranking;
  readonly address: Address;
  readonly onMarks: (marks: CutMarks) => void;
}) {
  const { place, level, ranking, address, onMarks } = props;
  const [today] = useState(() => new Date(Date.now()).toISOString().slice(0, 10));
  const [until, setUntil] = useState(() => {
    const asked = address.read()['until'] ?? '';
    return isCalendarDay(asked) ? asked : addDays(today, usualDays);
  });
  const [facts, setFacts] = useState<PaceFacts | 'broken' | undefined>();
  const [shares, setShares] = useState<Shares | undefined>();
  useEffect(() => {
    let isGone = false;
    readPace(place, level).then(
      (read) => {
        if (!isGone) setFacts(read);
      },
      () => {
        if (!isGone) setFacts('broken');
      },
    );
    return () => {
      isGone = true;
    };
  }, [place, level]);

  const plan = useMemo(
    () =>
      facts === undefined || facts === 'broken'
        ? undefined
        : planCuts(facts, { ranking, level, today, until, shares, key: place.project.key }),
    [facts, ranking.order, ranking.scored, level, today, until, shares, place.project.key],
  );
  useEffect(() => {
    onMarks(plan?.marks ?? new Map());
    return () => {
      onMarks(new Map());
    };
  }, [plan, onMarks]);

  const total = plan?.total;
  const isDrawn = total !== undefined && !isThin(total);
  return (
    <section className="wm-cut-bar" aria-label={texts.title}>
      <label>
        {texts.title}{' '}
        <input
          type="date"
          className="wm-date"
          min={today}
          value={until}
          onChange={(event) => {
            const day = event.currentTarget.value;
            if (!isCalendarDay(day)) return;
            address.write({ until: day });
            setUntil(day);
          }}
        />
      </label>
      {facts === 'broken' && <span role="alert">{texts.broken}</span>}
      {facts === undefined && <span className="wm-quiet">{texts.reading}</span>}
      {total !== undefined && (
        <span role="status">
          {isThin(total)
            ? texts.thin(total.finished, total.weeks, total.needed)
            : texts.fits(total.fits.likely, total.fits.even, total.fits.of)}
        </span>
      )}
      {isDrawn && (
        <span className="wm-quiet">
          {texts.basis(total.line.sampleFinished, total.line.sampleWeeks)}
          {(plan?.unsplit ?? 0) > 0 && ` ${texts.unsplit(plan?.unsplit ?? 0)}`}
        </span>
      )}
      {isDrawn && plan !== undefined && plan.typeNames.length > 1 && (
        <label>
          <input
            type="checkbox"
            checked={shares !== undefined}
            onChange={(event) => {
              setShares(event.currentTarget.checked ? plan.usual : undefined);
            }}
          />
          {texts.byType}
        </label>
      )}
      {shares !== undefined && plan !== undefined && (
        <ul className="wm-cut-buckets">
          {plan.buckets.map(({ typeName, cut }) => (
            <li key={typeName}>
              <input
                type="number"
                className="wm-date"
                min={0}
                max={100}
                aria-label={texts.share(typeName)}
                value={Math.round((shares[typeName] ?? 0) * 100)}
                onChange={(event) => {
                  const percent = event.currentTarget.valueAsNumber;
                  if (percent >= 0 && percent <= 100)
                    setShares({ ...shares, [typeName]: percent / 100 });
                }}
              />{' '}
              %{' '}
              {isThin(cut)
                ? texts.thin(cut.finished, cut.weeks, cut.needed)
                : texts.bucket(typeName, cut.fits)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function planCuts(
  { finished, openChildren }: PaceFacts,
  given: {
    readonly ranking: Ranking;
    readonly level: Level;
    readonly today: string;
    readonly until: string;
    readonly shares: Shares | undefined;
    readonly key: string;
  },
) {
  const { ranking, level, today, until, shares } = given;
  const scored = ranking.order.filter((id) => ranking.rankedById.get(id)?.position !== undefined);
  const { sizes, unsplit } =
    level === 'epic' ? sizesOfParents(scored, openChildren) : { sizes: new Map(), unsplit: 0 };
  const planned = scored.map((id): Planned => {
    const typeName = ranking.itemById.get(id)?.typeName ?? '';
    return { id, typeName, size: (sizes.get(id) as number | undefined) ?? 1 };
  });
  const byWeek = finishedByWeek(finished, { today, weeks: paceWeeks });
  const options = { today, until, seed: seedOf(`${given.key} ${level}`) };
  const total = cutAt(planned, byWeek, options);
  const typeNames = [...new Set(planned.map(({ typeName }) => typeName))];
  const buckets = (shares === undefined ? [] : typeNames).map((typeName) => ({
    typeName,
    cut: cutAt(
      planned.filter((one) => one.typeName === typeName),
      byWeek,
      { ...options, share: shares?.[typeName] ?? 0 },
    ),
  }));
  const marks = new Map<string, string[]>();
  const mark = (id: string | undefined, words: string) => {
    if (id !== undefined) marks.set(id, [...(marks.get(id) ?? []), words]);
  };
  if (!isThin(total)) {
    mark(total.likely, texts.likely(until));
    mark(total.even, texts.even(until));
  }
  for (const { typeName, cut } of buckets) {
    if (isThin(cut)) continue;
    mark(cut.likely, texts.ofType(typeName, texts.likely(until)));
    mark(cut.even, texts.ofType(typeName, texts.even(until)));
  }
  return { total, buckets, marks, typeNames, unsplit, usual: usualShares(finished) };
}
