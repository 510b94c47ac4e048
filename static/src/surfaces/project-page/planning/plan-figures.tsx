import type { SprintPlan } from '#domain/readiness/team/plan-sprint';
import type { FinishedSprint } from '#domain/readiness/team/velocity';
import { sprintsAtLeast } from '#domain/readiness/team/velocity';
import { planningTexts as texts } from './texts';

const portions = ['ready', 'notReady', 'started'] as const;

/** The bar of one sprint, its numbers, and how they came about. */
export function PlanFigures({
  plan,
  closed,
  reason,
}: {
  readonly plan: SprintPlan;
  readonly closed: readonly FinishedSprint[];
  /** Why there cannot be a forecast here at all. */
  readonly reason: string | undefined;
}) {
  const { capacity, unestimated } = plan;
  const all = portions.reduce((sum, name) => sum + plan[name].points, 0);
  const width = (points: number) => String((100 * points) / Math.max(all, capacity ?? 0, 1));
  return (
    <>
      <p className="pl-face" role="status">
        {texts.face(plan)}
      </p>
      <svg className="pl-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        {portions.map((name, index) => {
          const before = portions.slice(0, index).reduce((sum, one) => sum + plan[one].points, 0);
          return (
            <rect
              key={name}
              className={`pl-${name}`}
              x={width(before)}
              width={width(plan[name].points)}
              y="2"
              height="6"
            />
          );
        })}
        {capacity !== null && (
          <line className="pl-capacity" x1={width(capacity)} x2={width(capacity)} y1="0" y2="10" />
        )}
      </svg>
      <ul className="pl-legend">
        {portions.map((name) => (
          <li key={name}>
            <span className={`pl-mark pl-mark-${name}`} aria-hidden="true" />
            {texts.portion[name]}: {texts.measure(plan[name])}
          </li>
        ))}
      </ul>
      {unestimated > 0 && <p className="wm-quiet">{texts.unestimated(unestimated)}</p>}
      {capacity === null ? (
        <p>
          {reason ??
            (closed.length < sprintsAtLeast
              ? texts.tooFew(closed.length)
              : texts.nothingFinished(closed.length))}
        </p>
      ) : (
        <p>{all > capacity ? texts.over(all - capacity) : texts.within(capacity - all)}</p>
      )}
      {capacity !== null && (
        <details>
          <summary className="wm-quiet">{texts.how}</summary>
          <p className="wm-quiet">
            {texts.capacity(closed.map(({ sprint, points }) => ({ name: sprint.name, points })))}
          </p>
        </details>
      )}
    </>
  );
}
