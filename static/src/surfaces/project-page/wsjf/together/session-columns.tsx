import type { ScoreColumn } from '#domain/scoring/score-column';
import type { Session } from '#domain/scoring/session/session';
import { cellOf } from '#domain/scoring/session/session';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { columnTexts } from '../../texts';
import { togetherTexts as texts } from './together-texts';
import type { LiveSession } from './use-session';

/** The columns of a session, each with how many own votes it has. */
export const SessionColumns = (props: {
  readonly session: Session;
  readonly column: ScoreColumn;
  readonly seen: readonly BacklogItem[];
  readonly mine: LiveSession['mine'];
  readonly onChoose: (column: ScoreColumn) => void;
}) => (
  <div className="wm-session-columns" role="group" aria-label={texts.whichColumns}>
    {props.session.columns.map((one) => (
      <button
        key={one}
        type="button"
        className="wm-session-column"
        aria-pressed={one === props.column}
        onClick={() => {
          props.onChoose(one);
        }}
      >
        {columnTexts[one].name}{' '}
        <span className="wm-quiet">
          {texts.progress(
            props.seen.filter(({ id }) => props.mine[cellOf(id, one)] !== undefined).length,
            props.seen.length,
          )}
        </span>
      </button>
    ))}
  </div>
);
