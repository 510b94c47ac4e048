import { useState } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import { without } from '#domain/without';
import { Choice } from './choice';
import { ColumnChoice } from './column-choice';
import { JqlField } from './jql-field';
import { NumberChoice } from './number-choice';
import { PlanFields } from './plan-fields';
import { RuleChoice } from './rule-choice';
import { ScopeChoice } from './scope-choice';
import { texts } from './texts';

const months = Array.from({ length: 12 }, (_, index) => ({
  value: index + 1,
  name: new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, index, 1)),
  ),
}));

/** Everything that the audience has already chosen well, for those who want it otherwise. */
export function Customise(props: {
  readonly config: MacroConfig;
  readonly onChange: (config: MacroConfig) => void;
}) {
  const { config, onChange } = props;
  const [isOpened, setOpened] = useState(false);
  return (
    <details className="wm-customise">
      <summary
        onClick={() => {
          setOpened(true);
        }}
      >
        {texts.customise}
      </summary>
      {isOpened ? <ScopeChoice config={config} onChange={onChange} /> : null}
      <JqlField
        jql={config.jql ?? ''}
        onChange={(jql) => {
          onChange({ ...config, jql });
        }}
      />
      {isOpened ? <PlanFields config={config} onChange={onChange} /> : null}
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
      <label className="wm-field">
        <span>{texts.fiscal}</span>
        <select
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
      <label className="wm-field">
        <span>{texts.asOf}</span>
        <input
          type="date"
          value={config.asOf ?? ''}
          onChange={({ target: { value } }) => {
            onChange(value === '' ? without(config, 'asOf') : { ...config, asOf: value });
          }}
        />
      </label>
      <label className="wm-check">
        <input
          type="checkbox"
          checked={config.dependencies}
          onChange={(event) => {
            onChange({ ...config, dependencies: event.target.checked });
          }}
        />
        {texts.dependencies}
      </label>
      <ColumnChoice config={config} onChange={onChange} />
      {isOpened ? <RuleChoice config={config} onChange={onChange} /> : null}
      <NumberChoice config={config} onChange={onChange} />
    </details>
  );
}
