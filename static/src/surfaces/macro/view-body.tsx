import { lazy, Suspense } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import { CustomersBoard } from './roadmap/customers-board';
import type { Format } from './format';
import { Headline } from './headline';
import { NumbersSection } from './number/numbers-section';
import type { OnDesk } from './product/product-desk';
import { RoadmapView } from './roadmap/roadmap-view';
import { TrustLine } from './trust-line';

const ChartsSection = lazy(() => import('./number/charts-section'));
const ProductSection = lazy(() => import('./product/product-section'));

/** One view, live or published, as its audience is to see it. */
export function ViewBody(props: {
  readonly view: MacroView;
  readonly config: MacroConfig;
  readonly format: Format;
  readonly isPublished?: boolean;
  readonly built?: BuiltMacro | undefined;
  readonly onAsOf?: (day: CalendarDay | undefined) => void;
  readonly onReadAgain?: () => void;
  readonly onTargetSet?: () => void;
  readonly onDesk?: OnDesk;
}) {
  const { view, config, format, built } = props;
  const isForCustomers = view.audience === 'customers';
  return (
    <div className="wm-view">
      {isForCustomers ? null : <Headline view={view} format={format} />}
      {view.numbers.length === 0 ? null : (
        <NumbersSection view={view} format={format} built={built} onTargetSet={props.onTargetSet} />
      )}
      {view.product === undefined ? null : (
        <Suspense fallback={null}>
          <ProductSection
            product={view.product}
            format={format}
            projectKey={view.project.key}
            projectId={built?.projectId}
            onTargetSet={props.onTargetSet}
            onDesk={props.onDesk}
          />
        </Suspense>
      )}
      {isForCustomers ? (
        <CustomersBoard view={view} />
      ) : (
        <RoadmapView
          key={config.view}
          view={view}
          config={config}
          format={format}
          onReadAgain={props.onReadAgain}
        />
      )}
      {config.charts.length === 0 || !hasCharts(view) ? null : (
        <Suspense fallback={null}>
          <ChartsSection
            charts={config.charts}
            view={view}
            format={format}
            built={built}
            onTargetSet={props.onTargetSet}
          />
        </Suspense>
      )}
      <TrustLine
        view={view}
        format={format}
        isPublished={props.isPublished === true}
        onAsOf={props.onAsOf}
      />
    </div>
  );
}

const hasCharts = ({ flow, burnUps, sprints }: MacroView): boolean =>
  flow !== undefined || burnUps !== undefined || sprints !== undefined;
