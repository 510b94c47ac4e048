import type { MacroConfig } from '#contract/macro/macro-config';
import { Choice } from './choice';
import { texts } from './texts';

const months = Array.from({ length: 12 }, (_, index) => ({
  value: index + 1,
  name: new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, index, 1)),
  ),
}));

type Chosen = {
  readonly config: MacroConfig;
  readonly onChange: (config: MacroConfig) => void;
};

/** What a row of the roadmap is, and how rows, time and progress are drawn. */
export function ShapeChoice({ config, onChange }: Chosen) {
  return (
    <>
      <Choice
        label={texts.rows}
        value={config.rows}
        choices={texts.rowKinds}
        onChoose={(rows) => {
          onChange({ ...config, rows });
        }}
      />
      {config.audience === 'customers' ? null : (
        <Choice
          label={texts.view}
          value={config.view}
          choices={texts.views}
          onChoose={(view) => {
            onChange({ ...config, view });
          }}
        />
      )}
      <Choice
        label={texts.lanes}
        value={config.lanes}
        choices={texts.laneKinds}
        onChoose={(lanes) => {
          onChange({ ...config, lanes });
        }}
      />
      <Choice
        label={texts.zoom}
        value={config.zoom}
        choices={texts.zooms}
        onChoose={(zoom) => {
          onChange({ ...config, zoom });
        }}
      />
      <Choice
        label={texts.range}
        value={config.range}
        choices={texts.ranges}
        onChoose={(range) => {
          onChange({ ...config, range });
        }}
      />
      <Choice
        label={texts.progress}
        value={config.progress}
        choices={texts.units}
        onChoose={(progress) => {
          onChange({ ...config, progress });
        }}
      />
      <FiscalYear config={config} onChange={onChange} />
    </>
  );
}

/** The month with which quarters begin to count. */
function FiscalYear({ config, onChange }: Chosen) {
  return (
    <label className="wm-choice">
      <span>{texts.fiscal}</span>
      <select
        className="wm-control"
        value={config.fiscalStartMonth}
        onChange={(event) => {
          onChange({ ...config, fiscalStartMonth: Number(event.target.value) });
        }}
      >
        {months.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
