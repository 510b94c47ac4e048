import { useState } from 'react';
import type { LoadChoices } from '#domain/product/load/plan-load';
import type { MetricChange, MetricState } from '#domain/product/metric-record';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { Format } from '../../format';
import { ChooseTable } from './choose-table';
import { ChosenTable } from './chosen-table';
import { LoadActions } from './load-actions';
import { loadTexts as texts } from './load-texts';
import { SavedLine } from './saved-line';
import { useChoosing } from './use-choosing';
import { findMetric, useLoaded } from './use-load';
import { useTaking } from './use-taking';

/** Where somebody who may change product metrics brings a table, looks at it, and has it kept. */
export function LoadDesk(props: {
  readonly state: MetricState;
  readonly metricId: string | undefined;
  readonly projectId: string;
  readonly today: CalendarDay;
  readonly format: Format;
  readonly onState: (state: MetricState) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { state, metricId, today } = props;
  const { loaded, refusal, bring } = useLoaded();
  const [tableAt, setTableAt] = useState(0);
  const table = loaded?.tables[tableAt];
  const source = loaded?.source ?? '';
  const choosing = useChoosing(state, { metricId, table, source, today });
  const { metric, plan, change, preview } = choosing;
  const { isSaving, problem, said, undoing, make, forget } = useTaking(props.projectId, props);
  const restart = (part: Partial<LoadChoices>): void => {
    choosing.restart(part);
    forget();
  };
  const take = async (): Promise<void> => {
    if (change === undefined || !('points' in change) || plan === undefined) return;
    const { id, points } = change;
    const isMade = await make(change, (next) =>
      texts.saved(points.length, plan.step, findMetric(next, id)?.name ?? ''),
    );
    if (isMade) choosing.settle(id);
  };
  const undo = async (back: MetricChange): Promise<void> => {
    const { name = '', direction = 'up', unit = '' } = metric ?? {};
    const isMade = await make(back, () => texts.takenBack(name));
    if (isMade && back.type === 'remove')
      choosing.setDestination({ description: { name, direction, unit } });
  };

  return (
    <>
      <p className="wm-quiet">{texts.intro}</p>
      <ChooseTable
        {...{ loaded, refusal, tableAt }}
        onBring={(coming, separator) => {
          restart({});
          void bring(coming, separator).then((at) => {
            if (at !== undefined) setTableAt(at);
          });
        }}
        onTable={(at) => {
          setTableAt(at);
          restart({});
        }}
      />
      {table === undefined || plan === undefined ? null : (
        <ChosenTable
          {...{ table, plan, choosing, restart, format: props.format }}
          metrics={state.metrics}
          onChosen={forget}
        />
      )}
      <LoadActions
        {...{ plan, preview, problem, isSaving }}
        before={metric?.points ?? []}
        onTake={() => void take()}
        onClose={props.onClose}
      />
      <SavedLine
        said={said}
        isDone={!isSaving}
        onUndo={undoing === undefined || isSaving ? undefined : () => void undo(undoing)}
      />
    </>
  );
}
