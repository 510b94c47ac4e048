import Select from '@atlaskit/select';
import { wsjfTexts as texts } from '../texts';
import type { Level, WsjfPlace } from './open-wsjf';
import type { Backlog } from './use-backlog';
import type { Ranking } from './use-ranking';

const levels: readonly { readonly value: Level; readonly label: string }[] = [
  { value: 'epic', label: texts.level.epic },
  { value: 'story', label: texts.level.story },
];

/** What is ranked here, how many there are and in what order they stand. */
export function RankingHeader(props: {
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly ranking: Ranking;
  readonly onLevel: (level: Level) => void;
}) {
  const { backlog, place } = props;
  const chosen = levels.find(({ value }) => value === backlog.level);
  return (
    <header className="wm-header">
      <div>
        <h1 className="wm-title">{texts.title}</h1>
        <p className="wm-line">
          <StateLine {...props} />
          {backlog.fewEpics !== undefined && backlog.fewEpics > 0 && (
            <>
              {' '}
              <button
                type="button"
                className="wm-link"
                onClick={() => {
                  props.onLevel('epic');
                }}
              >
                {texts.rankEpics}
              </button>
            </>
          )}
        </p>
      </div>
      {place.project.issueTypes.some(({ hierarchyLevel }) => hierarchyLevel === 1) && (
        <div className="wm-level">
          <Select
            aria-label={texts.levelLabel}
            options={levels}
            value={chosen}
            isSearchable={false}
            spacing="compact"
            onChange={(choice) => {
              if (choice !== null) props.onLevel(choice.value);
            }}
          />
        </div>
      )}
    </header>
  );
}

function StateLine(props: {
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly ranking: Ranking;
}) {
  const { backlog, ranking, place } = props;
  const { key } = place.project;
  const { scored } = ranking;
  if (backlog.phase === 'loading')
    return (
      <span role="status">
        {backlog.isWaiting
          ? texts.busy
          : texts.loading(backlog.loaded, backlog.total, backlog.isMore)}
      </span>
    );
  const count = backlog.items.length;
  if (count === 0) return null;
  const few =
    backlog.fewEpics === undefined ? undefined : texts.fewEpics(backlog.fewEpics, count, key);
  const state = scored === 0 ? texts.state.noneScored : texts.state.scored(scored, count);
  const order = scored > 0 && ranking.moves === 0 ? texts.state.inRanking : texts.state.inJira;
  const standing = scored > 0 && ranking.moves > 0 ? '' : `, ${order}`;
  return (
    <>
      {few ?? `${texts.count(count, backlog.level)} in ${key}${standing}.`} {state}
    </>
  );
}
