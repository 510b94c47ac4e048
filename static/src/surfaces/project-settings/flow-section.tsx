import { readFlowRule } from '#contract/macro/macro-settings';
import { TickOfMany } from '../../components/tick-of-many';
import type { OpenedSettings } from './open-settings';
import { texts } from './texts';
import { UndoneResolutions } from './undone-resolutions';
import type { LiveSettings } from './use-settings';

type PointName = 'startedStatusIds' | 'finishedStatusIds' | 'activeStatusIds';
type PartName = PointName | 'cancelledResolutions';

/** When work has started and is finished, when someone works on it, and when it was not done at all. */
export function FlowSection({
  opened,
  live,
}: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const rule = readFlowRule(live.settings.sections['flow']);
  const choose = (name: PartName, ids: readonly string[]) => {
    live.change({ type: 'set', path: ['flow', name], value: ids });
  };
  const point = (name: PointName, title: 'started' | 'finished' | 'active') => (
    <fieldset className="ps-point">
      <legend>{texts.flow[title]}</legend>
      {rule[name].length === 0 && <p className="wm-quiet">{texts.flow.usual[title]}</p>}
      {opened.statuses
        .filter(({ category }) =>
          title === 'finished' ? category === 'done' : category !== 'done',
        )
        .map(({ id, name: status }) => (
          <label key={id} className="ps-option">
            <TickOfMany
              name={id}
              chosen={rule[name]}
              onChoose={(ids) => {
                choose(name, ids);
              }}
            />
            {status}
          </label>
        ))}
    </fieldset>
  );
  return (
    <section>
      <h2>{texts.flow.title}</h2>
      <p className="wm-quiet">{texts.flow.lead}</p>
      <div className="ps-points">
        {point('startedStatusIds', 'started')}
        {point('finishedStatusIds', 'finished')}
        {point('activeStatusIds', 'active')}
        <UndoneResolutions
          chosen={rule.cancelledResolutions}
          onChoose={(names) => {
            choose('cancelledResolutions', names);
          }}
        />
      </div>
    </section>
  );
}
