import { readStatuses } from '#atlassian/jira/project/read-statuses';
import type { MacroConfig } from '#contract/macro/macro-config';
import type { Status } from '#domain/issue/issue';
import { without } from '#domain/without';
import { hasOwnRule } from '#usecases/macro/numbers/own-rule';
import { asViewer } from '../../bridge/request';
import { Choice } from './choice';
import { texts } from './texts';
import { Tick, turned } from './tick';
import { useOffers } from './use-offers';

type RuleProps = {
  readonly config: MacroConfig;
  readonly onChange: (config: MacroConfig) => void;
};

/** When work counts as started and as finished: by the project's rule, or by this macro's own. */
export function RuleChoice({ config, onChange }: RuleProps) {
  const isOwn = hasOwnRule(config);
  return (
    <>
      <Choice
        label={texts.rule}
        value={isOwn ? 'own' : 'project'}
        choices={texts.rules}
        onChoose={(chosen) => {
          const others = without(config, 'startedStatuses', 'finishedStatuses');
          onChange(
            chosen === 'own' ? { ...others, startedStatuses: [], finishedStatuses: [] } : others,
          );
        }}
      />
      {isOwn ? <OwnRule config={config} onChange={onChange} /> : null}
      <p className="wm-quiet">{texts.ruleNote[isOwn ? 'own' : 'project']}</p>
    </>
  );
}

const readOffers = (projectKey: string): Promise<readonly Status[]> =>
  readStatuses(asViewer, projectKey);

function OwnRule({ config, onChange }: RuleProps) {
  const statuses = useOffers(config.project, readOffers) ?? [];
  const point = (name: 'startedStatuses' | 'finishedStatuses', offers: readonly Status[]) => {
    const chosen = config[name] ?? [];
    return (
      <details className="wm-some">
        <summary>{texts.point[name](chosen.length)}</summary>
        <div className="wm-some-list">
          {offers.map(({ id, name: status }) => (
            <Tick
              key={id}
              label={status}
              isOn={chosen.includes(id)}
              onTurn={(isOn) => {
                onChange({ ...config, [name]: turned(chosen, id, isOn) });
              }}
            />
          ))}
        </div>
      </details>
    );
  };
  const isDone = ({ category }: Status): boolean => category === 'done';
  return (
    <>
      {point(
        'startedStatuses',
        statuses.filter((status) => !isDone(status)),
      )}
      {point('finishedStatuses', statuses.filter(isDone))}
    </>
  );
}
