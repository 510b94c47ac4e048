import { findProject } from '#atlassian/jira/project/read-project';
import { readFields } from '#atlassian/jira/project/site-fields';
import type { MacroConfig } from '#contract/macro/macro-config';
import { without } from '#domain/without';
import { asViewer } from '../../bridge/request';
import { texts } from './texts';
import { useOffers } from './use-offers';

type Offer = { readonly id: string; readonly name: string };
type Offers = { readonly dates: readonly Offer[]; readonly types: readonly Offer[] };
type PlanField = 'startField' | 'endField' | 'milestones';

/** Which fields say when bars begin and end, and which work type marks a single day. */
export function PlanFields(props: {
  readonly config: MacroConfig;
  readonly onChange: (config: MacroConfig) => void;
}) {
  const { config, onChange } = props;
  const offers = useOffers(config.project, readOffers);
  if (offers === undefined) return null;
  const choose = (name: PlanField, id: string): void => {
    onChange(id === '' ? without(config, name) : { ...config, [name]: id });
  };
  const field = (name: PlanField, usual: string, some: readonly Offer[]) => (
    <label className="wm-choice">
      <span>{texts[name]}</span>
      <select
        className="wm-control"
        value={config[name] ?? ''}
        onChange={(event) => {
          choose(name, event.target.value);
        }}
      >
        <option value="">{usual}</option>
        {withChosen(some, config[name]).map(({ id, name: shown }) => (
          <option key={id} value={id}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {field('startField', texts.usualStart, offers.dates)}
      {field('endField', texts.usualEnd, offers.dates)}
      {field('milestones', texts.usualMilestones, offers.types)}
    </>
  );
}

/** What was chosen stays in the list, also where the person may not see it. */
const withChosen = (offers: readonly Offer[], chosen: string | undefined): readonly Offer[] =>
  chosen === undefined || offers.some(({ id }) => id === chosen)
    ? offers
    : [...offers, { id: chosen, name: chosen }];

const isDate = /^date(time)?$/;

async function readOffers(key: string): Promise<Offers> {
  const [fields, project] = await Promise.all([readFields(asViewer), findProject(asViewer, key)]);
  return {
    dates: fields
      .filter(({ id, valueType = '' }) => id.startsWith('customfield_') && isDate.test(valueType))
      .map(({ id, name }) => ({ id, name })),
    types: (project?.issueTypes ?? [])
      .filter(({ hierarchyLevel }) => hierarchyLevel >= 0)
      .map(({ id, name }) => ({ id, name })),
  };
}
