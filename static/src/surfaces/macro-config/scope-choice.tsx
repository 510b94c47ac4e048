import { findProject } from '#atlassian/jira/project/read-project';
import { readVersions } from '#atlassian/jira/project/read-project-parts';
import { listBoards } from '#atlassian/jira/project/read-scopes';
import { searchIssues } from '#atlassian/jira/query/search-issues';
import type { MacroConfig } from '#contract/macro/macro-config';
import { without } from '#domain/without';
import { asViewer } from '../../bridge/request';
import { TickOfMany } from '../../components/tick-of-many';
import { FilterChoice } from './filter-choice';
import { texts } from './texts';
import { useOffers } from './use-offers';

type Offer = { readonly id: string; readonly name: string };
type Offers = Readonly<Record<'epics' | 'versions' | 'boards', readonly Offer[]>>;

const epicsAtMost = 100;

/** Narrows the scope: to a board, a saved filter, some epics or some versions of the project. */
export function ScopeChoice(props: {
  readonly config: MacroConfig;
  readonly onChange: (config: MacroConfig) => void;
}) {
  const { config, onChange } = props;
  const offers = useOffers(config.project, readOffers);
  if (offers === undefined) return null;
  return (
    <>
      <BoardChoice config={config} boards={offers.boards} onChange={onChange} />
      <FilterChoice
        chosen={config.filter}
        onChoose={(filter) => {
          onChange(filter === undefined ? without(config, 'filter') : { ...config, filter });
        }}
      />
      <Some
        title={texts.onlyEpics}
        offers={offers.epics}
        chosen={config.epics ?? []}
        onChoose={(epics) => {
          onChange({ ...config, epics });
        }}
      />
      <Some
        title={texts.onlyVersions}
        offers={offers.versions}
        chosen={config.versions ?? []}
        onChoose={(versions) => {
          onChange({ ...config, versions });
        }}
      />
    </>
  );
}

function BoardChoice(props: {
  readonly config: MacroConfig;
  readonly boards: readonly Offer[];
  readonly onChange: (config: MacroConfig) => void;
}) {
  const { config, boards, onChange } = props;
  const chosen = config.board ?? '';
  if (boards.length === 0 && chosen === '') return null;
  return (
    <label className="wm-choice">
      <span>{texts.board}</span>
      <select
        className="wm-control"
        value={chosen}
        onChange={({ target: { value } }) => {
          onChange(value === '' ? without(config, 'board') : { ...config, board: value });
        }}
      >
        <option value="">{texts.anyBoard}</option>
        {boards.some(({ id }) => id === chosen) || chosen === '' ? null : (
          <option value={chosen}>{chosen}</option>
        )}
        {boards.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function Some(props: {
  readonly title: string;
  readonly offers: readonly Offer[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}) {
  const { offers, chosen } = props;
  if (offers.length === 0) return null;
  return (
    <details className="wm-some">
      <summary>{`${props.title}: ${chosen.length === 0 ? texts.all : String(chosen.length)}`}</summary>
      <div className="wm-some-list">
        {offers.map(({ id, name }) => (
          <label key={id} className="wm-check">
            <TickOfMany name={id} chosen={chosen} onChoose={props.onChoose} />
            <span>{name}</span>
          </label>
        ))}
      </div>
    </details>
  );
}

async function readOffers(key: string): Promise<Offers> {
  const [project, versions, boards] = await Promise.all([
    findProject(asViewer, key),
    readVersions(asViewer, key),
    listBoards(asViewer, key),
  ]);
  const types = (project?.issueTypes ?? []).filter((type) => type.hierarchyLevel === 1);
  const epics =
    types.length === 0
      ? []
      : (
          await searchIssues(asViewer, {
            jql: `project = "${key}" AND issuetype in (${types.map(({ id }) => id).join(', ')}) ORDER BY key`,
            fields: ['summary'],
            maxResults: epicsAtMost,
          })
        ).issues;
  return {
    epics: epics.map((epic) => ({ id: epic.key, name: `${epic.key} ${epic.summary}` })),
    versions: versions.map(({ id, name }) => ({ id, name })),
    boards,
  };
}
