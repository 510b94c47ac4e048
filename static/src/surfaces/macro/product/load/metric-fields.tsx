import type { MetricKind, ProductMetric } from '#domain/product/metric';
import { formulaOf, metricKinds } from '#domain/product/metric';
import { without } from '#domain/without';
import { DescriptionFields } from '../description-fields';
import { productTexts } from '../product-texts';
import { Chooser } from './chooser';
import { loadTexts as texts } from './load-texts';
import type { Destination } from './use-load';

const isNew = 'new';

/** Which way is better of a rate, until somebody says otherwise. */
const directionOf = (kind: MetricKind) => (kind === 'churn' ? 'down' : 'up');

/** To which metric the numbers go, and what a new one is. */
export function MetricFields(props: {
  readonly metrics: readonly ProductMetric[];
  readonly kind: MetricKind;
  readonly destination: Destination;
  readonly onKind: (kind: MetricKind) => void;
  readonly onChange: (destination: Destination) => void;
}) {
  const { metrics, kind, destination, onChange } = props;
  const { metricId, description } = destination;
  return (
    <>
      <div className="wm-load-fields">
        {metrics.length === 0 ? null : (
          <Chooser
            label={texts.metric}
            value={metricId ?? isNew}
            options={[
              [isNew, texts.newMetric],
              ...metrics.map(({ id, name }) => [id, name] as const),
            ]}
            onChoose={(id) => {
              onChange(
                id === isNew ? without(destination, 'metricId') : { ...destination, metricId: id },
              );
            }}
          />
        )}
        {metricId !== undefined ? null : (
          <Chooser
            label={texts.kind}
            value={kind}
            options={metricKinds.map((each) => [each, productTexts.kinds[each]])}
            onChoose={(each) => {
              onChange({
                ...destination,
                description: { ...description, direction: directionOf(each) },
              });
              props.onKind(each);
            }}
          />
        )}
      </div>
      <p className="wm-quiet">{formulaOf[kind]}</p>
      {metricId !== undefined ? null : (
        <DescriptionFields
          description={description}
          hasUnit={kind === 'value'}
          onChange={(next) => {
            onChange({ ...destination, description: next });
          }}
        />
      )}
    </>
  );
}
