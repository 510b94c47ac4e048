import type { MacroConfig } from '#contract/macro/macro-config';
import { tableColumns } from '#contract/macro/macro-config';
import { Tick, turned } from './tick';
import { texts } from './texts';

/** Which columns the table of the roadmap has, in their own order. */
export function ColumnChoice(props: {
  readonly config: MacroConfig;
  readonly onChange: (config: MacroConfig) => void;
}) {
  const { config, onChange } = props;
  if (config.audience === 'customers') return null;
  return (
    <details className="wm-some">
      <summary>{texts.columnsOf(config.columns.length)}</summary>
      {tableColumns.map((id) => (
        <Tick
          key={id}
          label={texts.columns[id]}
          isOn={config.columns.includes(id)}
          onTurn={(isOn) => {
            const chosen = turned(config.columns, id, isOn);
            const columns = tableColumns.filter((each) => chosen.includes(each));
            onChange({ ...config, columns });
          }}
        />
      ))}
    </details>
  );
}
