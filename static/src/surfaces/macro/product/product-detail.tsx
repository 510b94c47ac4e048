import type { ShownMetric } from '#domain/product/metric';
import {
  asShown,
  courseOf,
  formulaOf,
  inputsOf,
  readMetric,
  unitOf,
  valueOf,
} from '#domain/product/metric';
import { spanFrom } from '#domain/product/metric-span';
import { targetNameOf } from '#contract/macro/macro-settings';
import '../../../charts/flow-charts.css';
import { MetricChart } from '../../../charts/metric-chart';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { TargetEditor } from '../number/target-editor';
import { useMaySet } from '../number/use-may-set';
import { saveCsv } from '../save-csv';
import { texts as macroTexts } from '../texts';
import { rowsOfMetric } from './metric-rows';
import type { OnDesk } from './product-desk';
import { productTexts as texts } from './product-texts';

/** What a product metric is, its course, and the very numbers that were brought, as a table and as CSV. */
export default function ProductDetail(props: {
  readonly metric: ShownMetric;
  readonly format: Format;
  readonly projectKey: string;
  readonly projectId: string | undefined;
  readonly onTargetSet: (() => void) | undefined;
  readonly onDesk: OnDesk | undefined;
  readonly onClose: () => void;
}) {
  const { metric, format, projectId } = props;
  const reading = readMetric(metric);
  const spanWords = (from: string) => texts.span(spanFrom(from, metric.step), metric.step, format);
  const base = inputsOf[metric.kind].at(-1);
  return (
    <section className="wm-detail" aria-label={metric.name}>
      <header>
        <h3>{metric.name}</h3>
        <LinkButton onPress={props.onClose}>{macroTexts.close}</LinkButton>
      </header>
      <p>
        {metric.kind === 'value' ? '' : `${texts.kinds[metric.kind]}: `}
        {formulaOf[metric.kind]}
      </p>
      <p className="wm-quiet">
        {[
          ...(reading.span === undefined
            ? []
            : [macroTexts.span(format.day(reading.span.from), format.day(reading.span.through))]),
          ...(reading.base === undefined || base === undefined
            ? []
            : [texts.base(reading.base, base)]),
          texts.betterIs[metric.target?.direction ?? metric.direction],
          texts.steady(metric.points.length, metric.step),
          texts.loaded(metric, format.day(format.dayOf(metric.loadedAt))),
        ].join(' · ')}
      </p>
      <MetricChart
        title={texts.chart(metric.name, unitOf(metric))}
        points={courseOf(metric).map(({ from, value }) => ({ label: spanWords(from), value }))}
        aim={metric.target?.value}
        write={texts.value}
      />
      {projectId === undefined ? null : (
        <TargetEditor
          number={{
            id: targetNameOf(metric),
            direction: metric.direction,
            mayBeNegative: metric.kind === 'value',
            ...(reading.value === undefined ? {} : { value: asShown(reading.value) }),
            ...(metric.target === undefined ? {} : { target: metric.target }),
          }}
          projectId={projectId}
          onTargetSet={props.onTargetSet}
        />
      )}
      <div className="wm-actions wm-no-print">
        <LinkButton
          onPress={() => {
            saveCsv(`${props.projectKey}-${metric.name}`, rowsOfMetric(metric));
          }}
        >
          {macroTexts.downloadCsv}
        </LinkButton>
        {projectId === undefined || props.onDesk === undefined ? null : (
          <Editing metric={metric} projectId={projectId} onDesk={props.onDesk} />
        )}
      </div>
      <MetricTable metric={metric} spanWords={spanWords} />
    </section>
  );
}

/** What editors can do with a metric. */
function Editing(props: {
  readonly metric: ShownMetric;
  readonly projectId: string;
  readonly onDesk: OnDesk;
}) {
  const { metric, onDesk } = props;
  if (useMaySet(props.projectId) !== true) return null;
  return (
    <>
      {(['load', 'describe', 'remove'] as const).map((kind) => (
        <LinkButton
          key={kind}
          onPress={() => {
            onDesk({ kind, metric });
          }}
        >
          {{ load: texts.loadMore, describe: texts.describe, remove: texts.remove }[kind]}
        </LinkButton>
      ))}
    </>
  );
}

function MetricTable(props: {
  readonly metric: ShownMetric;
  readonly spanWords: (from: string) => string;
}) {
  const { metric } = props;
  const { kind, step } = metric;
  const isRate = kind !== 'value';
  return (
    <div
      className="wm-metric-table"
      role="region"
      aria-label={texts.numbers(metric.name)}
      tabIndex={0}
    >
      <table className="wm-quiet">
        <thead>
          <tr>
            <th scope="col">{texts.stepHead[step]}</th>
            {inputsOf[kind].map((input) => (
              <th key={input} scope="col">
                {isRate ? texts.inputs[input] : texts.valueHead(unitOf(metric))}
              </th>
            ))}
            {isRate ? <th scope="col">{texts.valueHead(unitOf(metric))}</th> : null}
          </tr>
        </thead>
        <tbody>
          {[...metric.points].reverse().map((point) => {
            const [from, ...inputs] = point;
            const value = valueOf(kind, point);
            return (
              <tr key={from}>
                <th scope="row">{props.spanWords(from)}</th>
                {inputs.map((input, index) => (
                  <td key={inputsOf[kind][index]}>{macroTexts.written(input)}</td>
                ))}
                {isRate ? (
                  <td>{value === undefined ? texts.tooSmall : texts.value(value)}</td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
