import type { MetricKind, MetricPoint } from '#domain/product/metric';
import { inputsOf, valueOf } from '#domain/product/metric';
import { metricLimits } from '#domain/product/metric-record';
import { spanFrom } from '#domain/product/metric-span';
import type { FoundTable } from '#domain/product/load/find-tables';
import type { LoadPlan } from '#domain/product/load/plan-load';
import { comparePoints } from '#domain/product/load/plan-load';
import { written } from '../../../../charts/written';
import type { Format } from '../../format';
import { productTexts } from '../product-texts';
import { loadTexts as texts } from './load-texts';

const rowsShown = 6;
const refusedShown = 8;
const spansShown = 6;
const littleRoom = 6_000;

/** What would be kept, how it differs from what is there, and every row that is left out, with the reason. */
export function LoadPreview(props: {
  readonly table: FoundTable;
  readonly plan: LoadPlan;
  readonly kind: MetricKind;
  readonly unit: string;
  readonly before: readonly MetricPoint[];
  readonly format: Format;
  /** Characters that the project may still grow by; undefined where it is not known yet. */
  readonly room: number | undefined;
}) {
  const { plan, before, format, room } = props;
  const { read, step } = plan;
  if (read === undefined) return null;
  const spanWords = (from: string): string => productTexts.span(spanFrom(from, step), step, format);
  const list = (starts: readonly string[]): string =>
    [
      ...starts.slice(0, spansShown).map(spanWords),
      ...(starts.length > spansShown ? [texts.more(starts.length - spansShown)] : []),
    ].join(', ');
  const { points, refused, unfinished, partial } = read;
  const first = points[0]?.[0];
  const last = points.at(-1)?.[0];
  const compared = comparePoints(before, points);
  const tooOld = Math.max(0, before.length + compared.added - metricLimits.points);
  return (
    <div className="wm-load-preview">
      <p role="status">
        {first === undefined || last === undefined
          ? plan.questions.length > 0
            ? ''
            : texts.nothing
          : texts.summary(compared, spansOf(spanWords(first), spanWords(last)))}
      </p>
      {points.length === 0 ? null : <PreviewTable {...props} points={points} words={spanWords} />}
      <ul className="wm-quiet">
        {unfinished.length === 0 ? null : <li>{texts.leftOut.unfinished(list(unfinished))}</li>}
        {partial.length === 0 ? null : <li>{texts.leftOut.partial(list(partial))}</li>}
        {props.table.totalLines.length === 0 ? null : (
          <li>{texts.leftOut.totals(props.table.totalLines.length)}</li>
        )}
        {tooOld === 0 ? null : <li>{texts.leftOut.oldest(tooOld, metricLimits.points)}</li>}
        {room === undefined || room > littleRoom ? null : <li>{texts.room(room)}</li>}
      </ul>
      {refused.length === 0 ? null : (
        <>
          <p>{texts.refused(refused.length)}</p>
          <ul className="wm-quiet">
            {refused.slice(0, refusedShown).map((row) => (
              <li key={row.line}>{texts.refusedRow(row.line, row)}</li>
            ))}
            {refused.length > refusedShown ? (
              <li>{texts.more(refused.length - refusedShown)}</li>
            ) : null}
          </ul>
        </>
      )}
    </div>
  );
}

const spansOf = (first: string, last: string): string =>
  first === last ? first : `${first} – ${last}`;

function PreviewTable(props: {
  readonly kind: MetricKind;
  readonly unit: string;
  readonly points: readonly MetricPoint[];
  readonly plan: LoadPlan;
  readonly words: (from: string) => string;
}) {
  const { kind, points, plan } = props;
  const isRate = kind !== 'value';
  const shown = points.slice(-rowsShown).reverse();
  return (
    <>
      <div className="wm-metric-table" role="region" aria-label={texts.preview} tabIndex={0}>
        <table className="wm-quiet">
          <thead>
            <tr>
              <th scope="col">{productTexts.stepHead[plan.step]}</th>
              {inputsOf[kind].map((input) => (
                <th key={input} scope="col">
                  {isRate ? productTexts.inputs[input] : productTexts.valueHead(props.unit)}
                </th>
              ))}
              {isRate ? <th scope="col">{productTexts.valueHead('%')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map((point) => {
              const [from, ...inputs] = point;
              const value = valueOf(kind, point);
              return (
                <tr key={from}>
                  <th scope="row">{props.words(from)}</th>
                  {inputs.map((input, index) => (
                    <td key={inputsOf[kind][index]}>{written(input)}</td>
                  ))}
                  {isRate ? (
                    <td>
                      {value === undefined ? productTexts.tooSmall : productTexts.value(value)}
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="wm-quiet">{texts.newestFirst(shown.length, points.length)}</p>
    </>
  );
}
