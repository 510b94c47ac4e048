import { lazy, Suspense, useState } from 'react';
import type { ShownMetric } from '#domain/product/metric';
import { isTargetReached, readMetric, unitOf } from '#domain/product/metric';
import type { ShownProduct } from '#domain/roadmap/macro-view';
import { DownMark, TickMark, UpMark } from '../../../charts/marks';
import { Sparkline } from '../../../charts/sparkline';
import type { Format } from '../format';
import { numberTexts } from '../number/number-texts';
import type { OnDesk } from './product-desk';
import { productTexts as texts } from './product-texts';
import './product.css';

const ProductDetail = lazy(() => import('./product-detail'));

/** What it brought: each product metric a button that opens the numbers it stands on. */
export default function ProductSection(props: {
  readonly product: ShownProduct;
  readonly format: Format;
  readonly projectKey: string;
  /** Absent in a published copy. */
  readonly projectId: string | undefined;
  readonly onTargetSet: (() => void) | undefined;
  readonly onDesk: OnDesk | undefined;
}) {
  const { product, format } = props;
  const [openedId, setOpenedId] = useState<string>();
  const opened = product.metrics.find(({ id }) => id === openedId);
  return (
    <section className="wm-product" aria-label={texts.title}>
      <h3 className="wm-product-title">{texts.title}</h3>
      <ul className="wm-cards">
        {product.metrics.map((metric) => (
          <li key={metric.id}>
            <MetricCard
              metric={metric}
              format={format}
              isOpened={metric.id === openedId}
              onOpen={() => {
                setOpenedId(metric.id === openedId ? undefined : metric.id);
              }}
            />
          </li>
        ))}
      </ul>
      {product.unread === undefined ? null : (
        <p className="wm-quiet">{texts.unread(product.unread)}</p>
      )}
      {opened === undefined ? null : (
        <Suspense fallback={null}>
          <ProductDetail
            key={opened.id}
            {...props}
            metric={opened}
            onClose={() => {
              setOpenedId(undefined);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}

function MetricCard(props: {
  readonly metric: ShownMetric;
  readonly format: Format;
  readonly isOpened: boolean;
  readonly onOpen: () => void;
}) {
  const { metric, format } = props;
  const reading = readMetric(metric);
  return (
    <button type="button" className="wm-card" aria-expanded={props.isOpened} onClick={props.onOpen}>
      <span className="wm-card-label">
        {metric.name}
        {reading.span === undefined ? '' : ` · ${texts.span(reading.span, metric.step, format)}`}
      </span>
      {reading.value === undefined ? (
        <span className="wm-card-because">{reading.because}</span>
      ) : (
        <>
          <span className="wm-card-face">
            <span>
              <span className="wm-card-value">{texts.value(reading.value)}</span>{' '}
              <span className="wm-quiet">{unitOf(metric)}</span>
            </span>
            <Sparkline values={reading.trend} />
          </span>
          <Foot metric={metric} format={format} />
        </>
      )}
    </button>
  );
}

/** What the metric is aimed at and whether that is reached, else how it moved. */
function Foot({ metric, format }: { readonly metric: ShownMetric; readonly format: Format }) {
  const { value = 0, before } = readMetric(metric);
  const { target, step } = metric;
  if (target !== undefined && target.direction !== 'none') {
    const isReached = isTargetReached(value, target);
    return (
      <span className={isReached ? 'wm-card-foot' : 'wm-card-foot wm-missed'}>
        {numberTexts.target(target.value, target.direction === 'up')} –{' '}
        {isReached ? <TickMark /> : null} {isReached ? numberTexts.reached : numberTexts.missed}
      </span>
    );
  }
  if (before === undefined) return null;
  const change = value - before.value;
  return (
    <span className="wm-card-foot">
      {change > 0 ? <UpMark /> : change < 0 ? <DownMark /> : null}{' '}
      {texts.than(change, texts.span(before.span, step, format))}
    </span>
  );
}
