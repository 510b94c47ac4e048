import { useEffect, useState } from 'react';
import type { OwnCycleTime } from '#domain/scoring/cut/deadline';
import { adviseTimeCriticality } from '#domain/scoring/cut/deadline';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { todayIn } from '../../../../bridge/today';
import type { Level, WsjfPlace } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import { adviceTexts as texts } from './advice-texts';
import { readCycleTime } from './read-cycle-time';

const known = new Map<string, Promise<OwnCycleTime>>();

/** Asked once for each level of a project as long as the page lives; again where Jira did not answer. */
function cycleTimeOf(place: WsjfPlace, level: Level): Promise<OwnCycleTime> {
  const name = `${place.project.key} ${level}`;
  const asked =
    known.get(name) ??
    readCycleTime(place, level).catch((error: unknown) => {
      known.delete(name);
      throw error;
    });
  known.set(name, asked);
  return asked;
}

/** What the due date and the own pace say about time criticality: offered with its reason, never set by itself. */
export default function DeadlineAdviceLine(props: {
  readonly item: BacklogItem;
  readonly place: WsjfPlace;
  readonly level: Level;
  readonly book: ScoreBook;
}) {
  const { item, place, level, book } = props;
  const [cycleTime, setCycleTime] = useState<OwnCycleTime | 'unread' | undefined>();
  useEffect(() => {
    let isGone = false;
    const take = (found: OwnCycleTime | 'unread') => {
      if (!isGone) setCycleTime(found);
    };
    cycleTimeOf(place, level).then(take, () => {
      take('unread');
    });
    return () => {
      isGone = true;
    };
  }, [place, level]);
  if (item.dueOn === undefined || cycleTime === undefined) return null;
  if (cycleTime === 'unread') return <p className="wm-quiet">{texts.unread(item.dueOn)}</p>;
  if (cycleTime.kind === 'thin')
    return <p className="wm-quiet">{texts.thin(item.dueOn, level, cycleTime)}</p>;
  const today = todayIn(place.timeZone);
  const advice = adviseTimeCriticality(
    { dueOn: item.dueOn, today, cycleTimeDays: cycleTime.days },
    place.settings.scale,
  );
  const why = texts.reason(item.dueOn, advice.startBy, cycleTime);
  return (
    <p>
      {why} {texts.suggests(advice.value)}{' '}
      {place.canScore && book.valuesOf(item.id).timeCriticality !== advice.value && (
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            book.give([{ id: item.id, column: 'timeCriticality', value: advice.value, why }]);
          }}
        >
          {texts.take(advice.value)}
        </button>
      )}
    </p>
  );
}
