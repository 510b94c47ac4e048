import type { Direction } from '#domain/kpi/kpi';
import type { MetricDescription } from '#domain/product/metric';
import { metricLimits } from '#domain/product/metric-record';
import { productTexts as texts } from './product-texts';

const directions = ['up', 'down', 'none'] as const satisfies readonly Direction[];

/** The name of a product metric, its unit where it is no rate, and which way is better. */
export function DescriptionFields(props: {
  readonly description: MetricDescription;
  readonly hasUnit: boolean;
  /** Takes the keyboard when it appears. */
  readonly isFirst?: boolean;
  readonly onChange: (description: MetricDescription) => void;
}) {
  const { description, onChange } = props;
  return (
    <div className="wm-load-fields">
      <label className="wm-labelled">
        <span>{texts.name}</span>
        <input
          autoFocus={props.isFirst === true}
          value={description.name}
          maxLength={metricLimits.name}
          onChange={(event) => {
            onChange({ ...description, name: event.target.value });
          }}
        />
      </label>
      {props.hasUnit ? (
        <label className="wm-labelled">
          <span>{texts.unit}</span>
          <input
            value={description.unit}
            maxLength={metricLimits.unit}
            onChange={(event) => {
              onChange({ ...description, unit: event.target.value });
            }}
          />
        </label>
      ) : null}
      <label className="wm-labelled">
        <span>{texts.direction}</span>
        <select
          value={description.direction}
          onChange={(event) => {
            const direction = directions.find((each) => each === event.target.value) ?? 'none';
            onChange({ ...description, direction });
          }}
        >
          {directions.map((each) => (
            <option key={each} value={each}>
              {texts.directions[each]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
