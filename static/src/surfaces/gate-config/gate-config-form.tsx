import { useEffect, useRef, useState } from 'react';
import type { GateConfig } from '#contract/criteria/criteria-gate';
import { writeGateConfig } from '#contract/criteria/criteria-gate';
import { answerConfiguration } from '../../bridge/workflow-rule';
import { gateTexts as texts } from './texts';

const names = ['met', 'accepted', 'ready'] as const;

/** What the rule checks, as checkboxes; Jira saves it with the workflow. */
export function GateConfigForm({ saved }: { readonly saved: GateConfig }) {
  const [config, setConfig] = useState(saved);
  const now = useRef(config);
  now.current = config;
  useEffect(() => {
    void answerConfiguration(() => Promise.resolve(writeGateConfig(now.current)));
  }, []);
  return (
    <main className="gate">
      <fieldset className="gate-options">
        <legend>{texts.title}</legend>
        {names.map((name) => (
          <label key={name} className="gate-option">
            <input
              type="checkbox"
              checked={config[name]}
              aria-describedby={`gate-${name}`}
              onChange={(event) => {
                setConfig({ ...config, [name]: event.currentTarget.checked });
              }}
            />
            <span>
              {texts.options[name].label}
              <span className="wm-quiet gate-help" id={`gate-${name}`}>
                {texts.options[name].help}
              </span>
            </span>
          </label>
        ))}
        {config.ready && (
          <label className="gate-within">
            {texts.counting}
            <select
              className="wm-control"
              value={config.onlyMust ? 'must' : 'all'}
              onChange={(event) => {
                setConfig({ ...config, onlyMust: event.currentTarget.value === 'must' });
              }}
            >
              <option value="all">{texts.countAll}</option>
              <option value="must">{texts.countMust}</option>
            </select>
          </label>
        )}
      </fieldset>
      {names.every((name) => !config[name]) && (
        <p className="wm-quiet" role="status">
          {texts.nothing}
        </p>
      )}
      <p className="wm-quiet">{texts.honest}</p>
      <p className="gate-warning">{texts.uninstall}</p>
    </main>
  );
}
