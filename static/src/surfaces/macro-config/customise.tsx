import { useState } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import { without } from '#domain/without';
import { ColumnChoice } from './column-choice';
import { JqlField } from './jql-field';
import { NumberChoice } from './number-choice';
import { PlanFields } from './plan-fields';
import { RuleChoice } from './rule-choice';
import { ScopeChoice } from './scope-choice';
import { ShapeChoice } from './shape-choice';
import { texts } from './texts';

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
      <ShapeChoice config={config} onChange={onChange} />
      <label className="wm-choice">
        <span>{texts.asOf}</span>
        <input
          type="date"
          className="wm-control"
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
