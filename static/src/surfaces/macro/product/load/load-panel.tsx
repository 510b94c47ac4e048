import { useEffect, useRef, useState } from 'react';
import type { LoadChoices } from '#domain/product/load/plan-load';
import { comparePoints } from '#domain/product/load/plan-load';
import type { Problem } from '#domain/problem';
import type { CalendarDay } from '#domain/time/calendar-day';
import { LinkButton } from '../../../../components/link-button';
import { Refusal } from '../../../../components/refusal';
import type { Format } from '../../format';
import { texts as macroTexts } from '../../texts';
import { productTexts } from '../product-texts';
import { ChooseTable } from './choose-table';
import { LoadPreview } from './load-preview';
import { loadTexts as texts } from './load-texts';
import './load.css';
import { MappingFields } from './mapping-fields';
import { MetricFields } from './metric-fields';
import type { Destination } from './use-load';
import {
  changeOf,
  findMetric,
  useKeptMetrics,
  useLoaded,
  useLoadPlan,
  useSaving,
} from './use-load';

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
  const { isSaving, save } = useSaving(projectId);
  const [newId, setNewId] = useState(() => crypto.randomUUID());
  const [tableAt, setTableAt] = useState(0);
  const [choices, setChoices] = useState<LoadChoices>({ kind: 'value' });
  const [destination, setDestination] = useState<Destination>({
    ...(props.metricId === undefined ? {} : { metricId: props.metricId }),
    description: noDescription,
  });
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
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

  const take = async (): Promise<void> => {
    if (change === undefined || !('points' in change) || plan === undefined) return;
    setSaid(texts.saving);
    const saved = await save(change);
    if (saved.state !== undefined) setState(saved.state);
    setProblem(saved.problem);
    setSaid('');
    if (saved.problem !== undefined) return;
    const kept = findMetric(saved.state, change.id);
    setSaid(texts.saved(change.points.length, plan.step, kept?.name ?? ''));
    setDestination({ metricId: change.id, description: noDescription });
    setNewId(crypto.randomUUID());
    props.onChanged();
  };
  const restart = (part: Partial<LoadChoices>): void => {
    setChoices({ kind: choices.kind, ...part });
    setSaid('');
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
              setTableAt(0);
              restart({ kind: 'value' });
              void bring(coming, separator);
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
                  if (next.metricId !== named.metricId) restart({});
                  setProblem(undefined);
                }}
              />
              <MappingFields
                table={table}
                plan={plan}
                choices={effective}
                isStepFixed={metric !== undefined}
                onChange={(next) => {
                  setChoices(next);
                  setSaid('');
                }}
              />
              <LoadPreview
                table={table}
                plan={plan}
                kind={effective.kind}
                unit={metric?.unit ?? named.description.unit}
                before={metric?.points ?? []}
                format={format}
                room={{ state: desk.state, change }}
              />
            </>
          )}
          <p role="alert">{problem === undefined ? '' : `${problem.message} ${problem.remedy}`}</p>
          {plan?.read === undefined ? null : (
            <div className="wm-actions">
              <button
                type="button"
                className="wm-button wm-button-primary"
                disabled={change === undefined || isSaving || isUnchanged(plan, metric?.points)}
                onClick={() => void take()}
              >
                {texts.take(plan.read.points.length, plan.step)}
              </button>
              <LinkButton onPress={props.onClose}>{productTexts.close}</LinkButton>
            </div>
          )}
          <p role="status" className="wm-quiet">
            {said}
          </p>
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
