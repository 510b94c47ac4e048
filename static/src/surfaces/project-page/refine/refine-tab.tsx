import { Suspense, useEffect, useState } from 'react';
import { latePart } from '../../../components/late-part';
import { Loading } from '../../../components/loading';
import type { TabProps } from '../project-page';
import { BacklogView } from './backlog-view';
import './refine.css';
import { refineTexts as texts } from './texts';

const PlanningView = latePart(() => import('../planning/planning-view'));
const RulesView = latePart(() => import('./rules-view'));
const SettingsView = latePart(() => import('./settings-view'));

type ViewName = keyof typeof texts.views;

const names = ['backlog', 'planning', 'rules', 'settings'] as const satisfies readonly ViewName[];
const viewIn = ({ read }: TabProps['address']): ViewName =>
  names.find((name) => name === read()['refine']) ?? 'backlog';

const views = {
  backlog: BacklogView,
  planning: PlanningView,
  rules: RulesView,
  settings: SettingsView,
} as const;

/** The tab Refine: the backlog; and, behind View, planning a sprint, how the rules fare, and the rules themselves. */
export default function RefineTab({ context, address }: TabProps) {
  const [view, setView] = useState<ViewName>(() => viewIn(address));
  useEffect(
    () =>
      address.listen(() => {
        setView(viewIn(address));
      }),
    [address],
  );
  const View = views[view];
  return (
    <div>
      <div className="rf-top">
        <h1 className="rf-title">{texts.titles[view]}</h1>
        <label className="rf-view">
          {texts.view}
          <select
            className="wm-control"
            value={view}
            onChange={(event) => {
              const chosen = names.find((name) => name === event.target.value) ?? 'backlog';
              const left = { item: '', show: '', rule: '' };
              address.write({ refine: chosen === 'backlog' ? '' : chosen, ...left }, 'push');
              setView(chosen);
            }}
          >
            {names.map((name) => (
              <option key={name} value={name}>
                {texts.views[name]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Suspense fallback={<Loading />}>
        <View context={context} address={address} />
      </Suspense>
    </div>
  );
}
