import { lazy, Suspense, useEffect, useRef } from 'react';
import type { ShownMetric } from '#domain/product/metric';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { Format } from '../format';

/** What an editor is about to do with product metrics; without a metric, load a new one. */
export type DeskWork =
  | { readonly kind: 'load'; readonly metric?: ShownMetric }
  | { readonly kind: 'describe' | 'remove'; readonly metric: ShownMetric };

/** Begins some of that. */
export type OnDesk = (work: DeskWork) => void;

const LoadPanel = lazy(() => import('./load/load-panel'));
const DescribeForm = lazy(() => import('./describe-form'));
const RemovedLine = lazy(() => import('./removed-line'));

/** Where product metrics are worked on: it stays while everything above it is read again. */
export function ProductDesk(props: {
  readonly work: DeskWork;
  readonly projectId: string;
  readonly today: CalendarDay;
  readonly format: Format;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { work } = props;
  // Whoever closes it goes on where they opened it.
  const opener = useRef(document.activeElement);
  useEffect(() => {
    const element = opener.current;
    return () => {
      if (element instanceof HTMLElement && element.isConnected) element.focus();
    };
  }, []);
  return (
    <Suspense fallback={null}>
      {work.kind === 'load' ? (
        <LoadPanel {...props} metricId={work.metric?.id} />
      ) : work.kind === 'describe' ? (
        <DescribeForm key={work.metric.id} {...props} metric={work.metric} />
      ) : (
        <RemovedLine key={work.metric.id} {...props} metric={work.metric} />
      )}
    </Suspense>
  );
}
