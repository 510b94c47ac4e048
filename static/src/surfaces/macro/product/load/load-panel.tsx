import { useEffect, useRef, useState } from 'react';
import type { LoadChoices } from '#domain/product/load/plan-load';
import { comparePoints } from '#domain/product/load/plan-load';
import type { MetricChange } from '#domain/product/metric-record';
import type { CalendarDay } from '#domain/time/calendar-day';
import { previewLoad } from '#usecases/records/metrics-record';
import { LinkButton } from '../../../../components/link-button';
import { Refusal } from '../../../../components/refusal';
import type { Format } from '../../format';
import { texts as macroTexts } from '../../texts';
import { productTexts } from '../product-texts';
import { ChooseTable } from './choose-table';
import { LoadPreview } from './load-preview';
import { loadTexts as texts } from './load-texts';
import '../product.css';
import './load.css';
import { MappingFields } from './mapping-fields';
import { MetricFields } from './metric-fields';
import type { Destination } from './use-load';
import { changeOf, findMetric, useKeptMetrics, useLoaded, useLoadPlan } from './use-load';
import { SavedLine } from './saved-line';
import { useTaking } from './use-taking';

const noDescription = { name: '', direction: 'up', unit: '' } as const;

/** Brings numbers that Jira does not know: chosen or pasted, read in the browser, looked at, then kept. */
export default function LoadPanel(props: {
  readonly metricId: string | undefined;
  readonly projectId: string;
  readonly today: CalendarDay;
  readonly format: Format;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { projectId, today, format } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const { desk, problem: unread, readAgain, setState } = useKeptMetrics(projectId);
  const { loaded, refusal, bring } = useLoaded();
  const { isSaving, problem, said, undoing, make, forget } = useTaking(projectId, {
    onState: setState,
    onChanged: props.onChanged,
  });
  const [newId, setNewId] = useState(() => crypto.randomUUID());
  const [tableAt, setTableAt] = useState(0);
  const [choices, setChoices] = useState<LoadChoices>({ kind: 'value' });
  const [destination, setDestination] = useState<Destination>({
    ...(props.metricId === undefined ? {} : { metricId: props.metricId }),
    description: noDescription,
  });
  const { metricId } = props;
  useEffect(() => {
    heading.current?.focus();
    if (metricId !== undefined) setDestination((current) => ({ ...current, metricId }));
  }, [metricId]);
  const metric = findMetric(desk?.state, destination.metricId);
  const effective: LoadChoices =
    metric === undefined ? choices : { ...choices, kind: metric.kind, step: metric.step };
  const table = loaded?.tables[tableAt];
  const plan = useLoadPlan(table, effective, today);
  const unit = plan?.isPercent === true || plan?.isFraction === true ? '%' : undefined;
  const named: Destination = {
    ...(metric === undefined ? {} : { metricId: metric.id }),
    description: {
      ...destination.description,
      unit: destination.description.unit === '' ? (unit ?? '') : destination.description.unit,
    },
  };
  const source = loaded?.source ?? '';
  const change = changeOf(plan, named, { newId, kind: effective.kind, source });

  const preview =
    desk === undefined || change === undefined ? undefined : previewLoad(desk.state, change);
  const refused = problem ?? (preview?.ok === false ? preview.error : undefined);

  const take = async (): Promise<void> => {
    if (change === undefined || !('points' in change) || plan === undefined) return;
    const { id, points } = change;
    const isMade = await make(change, (state) =>
      texts.saved(points.length, plan.step, findMetric(state, id)?.name ?? ''),
    );
    if (!isMade) return;
    setDestination({ metricId: id, description: noDescription });
    setNewId(crypto.randomUUID());
  };
  const undo = async (back: MetricChange): Promise<void> => {
    const { name = '', direction = 'up', unit = '' } = metric ?? {};
    const isMade = await make(back, () => texts.takenBack(name));
    if (isMade && back.type === 'remove')
      setDestination({ description: { name, direction, unit } });
  };
  const restart = (part: Partial<LoadChoices>): void => {
    setChoices({ kind: choices.kind, ...part });
    forget();
  };

  return (
    <section className="wm-detail wm-load wm-no-print" aria-label={macroTexts.loadProduct}>
      <header>
        <h3 tabIndex={-1} ref={heading}>
          {macroTexts.loadProduct}
        </h3>
        <LinkButton onPress={props.onClose}>{productTexts.close}</LinkButton>
      </header>
      {unread === undefined ? null : (
        <Refusal {...unread}>
          <LinkButton onPress={readAgain}>{productTexts.again}</LinkButton>
        </Refusal>
      )}
      {desk?.mayChange === false ? <p>{productTexts.whoLoads}</p> : null}
      {desk?.mayChange !== true ? null : (
        <>
          <p className="wm-quiet">{texts.intro}</p>
          <ChooseTable
            loaded={loaded}
            refusal={refusal}
            tableAt={tableAt}
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
            <>
              <MetricFields
                metrics={desk.state.metrics}
                kind={effective.kind}
                destination={named}
                onKind={(kind) => {
                  restart({ kind });
                }}
                onChange={(next) => {
                  setDestination(next);
                  if (next.metricId === named.metricId) forget();
                  else restart({});
                }}
              />
              <MappingFields
                table={table}
                plan={plan}
                choices={effective}
                isStepFixed={metric !== undefined}
                onChange={(next) => {
                  setChoices(next);
                  forget();
                }}
              />
              <LoadPreview
                table={table}
                plan={plan}
                kind={effective.kind}
                unit={metric?.unit ?? named.description.unit}
                before={metric?.points ?? []}
                format={format}
                room={preview?.ok === true ? preview.value : undefined}
              />
            </>
          )}
          <p role="alert">{refused === undefined ? '' : `${refused.message} ${refused.remedy}`}</p>
          {plan?.read === undefined ? null : (
            <div className="wm-actions">
              <button
                type="button"
                className="wm-button wm-button-primary"
                disabled={preview?.ok !== true || isSaving || isUnchanged(plan, metric?.points)}
                onClick={() => void take()}
              >
                {texts.take(plan.read.points.length, plan.step)}
              </button>
              <LinkButton onPress={props.onClose}>{productTexts.close}</LinkButton>
            </div>
          )}
          <SavedLine
            said={said}
            isDone={!isSaving}
            onUndo={undoing === undefined || isSaving ? undefined : () => void undo(undoing)}
          />
        </>
      )}
    </section>
  );
}

/** Would loading change nothing? */
function isUnchanged(
  plan: NonNullable<ReturnType<typeof useLoadPlan>>,
  before: Parameters<typeof comparePoints>[0] = [],
): boolean {
  const { added, changed } = comparePoints(before, plan.read?.points ?? []);
  return added + changed === 0;
}
