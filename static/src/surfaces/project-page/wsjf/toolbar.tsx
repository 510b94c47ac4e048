import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { Suspense, lazy, useState } from 'react';
import type { IssueId } from '#domain/issue/issue';
import { wsjfTexts as texts } from '../texts';
import { applyTexts } from './apply/apply-texts';
import type { WsjfPlace } from './open-wsjf';
import type { ScoreBook } from './score-book';
import { UndoLine } from './apply/undo-line';
import type { Backlog } from './use-backlog';
import type { Filter } from './filter/use-filter';
import type { Panels } from './use-panels';
import type { Ranking } from './use-ranking';
import type { Views } from './look/use-views';

const FilterMenu = lazy(() => import('./filter/filter-menu'));
const ViewMenu = lazy(() => import('./look/view-menu'));

/** Why the ranking cannot be written to Jira right now; undefined when it can. */
function refusalToApply(facts: {
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly filter: string;
}): string | undefined {
  const { place, backlog, filter } = facts;
  if (!place.hasRank) return applyTexts.refused.noRank(place.project.key);
  if (!place.canSchedule) return applyTexts.refused.noPermission;
  if (backlog.phase !== 'ready') return applyTexts.refused.loading;
  if (filter.trim() !== '') return applyTexts.refused.filtered;
  return undefined;
}

/** Filter, views, and the way of the ranking to Jira's backlog. */
export function Toolbar(props: {
  readonly filter: Filter;
  readonly views: Views;
  /** The rows as they are shown. */
  readonly ids: readonly IssueId[];
  readonly place: WsjfPlace;
  readonly backlog: Backlog;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly onApply: () => void;
  /** Jira's order has changed: read it again. */
  readonly onReload: () => void;
  readonly panels: Panels;
}) {
  const { place, backlog, ranking, filter } = props;
  // At rest the text field stands for the filter; its menu comes with the first use and stays.
  const [isFiltering, setFiltering] = useState(filter.typed !== '');
  const [said, setSaid] = useState<string | undefined>();
  const refusal = refusalToApply({ place, backlog, filter: filter.typed });
  return (
    <div
      className="wm-toolbar"
      // What was said of something done is over with the next thing that is done here.
      onClickCapture={() => {
        setSaid(undefined);
      }}
      onInput={() => {
        setSaid(undefined);
      }}
    >
      <div className="wm-filter">
        <TextField
          aria-label={texts.filter}
          placeholder={texts.filter}
          isCompact
          value={filter.typed}
          onFocus={() => {
            setFiltering(true);
          }}
          onChange={(event) => {
            filter.type(event.currentTarget.value);
          }}
        />
      </div>
      <Suspense fallback={<span className="wm-menu-room" />}>
        {isFiltering && (
          <FilterMenu typed={filter.typed} onType={filter.type} items={backlog.items} />
        )}
      </Suspense>
      <div className="wm-toolbar-end">
        <span className="wm-more">
          <Suspense fallback={<span className="wm-menu-room" />}>
            <ViewMenu {...props} canScore={place.canScore} onSaid={setSaid} />
          </Suspense>
        </span>
        {ranking.scored > 1 && <ApplyButton refusal={refusal} onApply={props.onApply} />}
      </div>
      {ranking.scored > 1 && (
        <div className="wm-apply">
          {refusal !== undefined && (
            <span id="wm-apply-refused" className="wm-quiet">
              {refusal}
            </span>
          )}
          {(refusal === undefined || backlog.phase === 'loading') && (
            <UndoLine place={place} level={backlog.level} onUndone={props.onReload} />
          )}
        </div>
      )}
      {(filter.said ?? said) !== undefined && (
        <span role="status" className="wm-filter-said">
          {filter.said ?? said}
        </span>
      )}
    </div>
  );
}

/** Opens the way to Jira's backlog; what stands in its way is said beside it. */
const ApplyButton = (props: {
  readonly refusal: string | undefined;
  readonly onApply: () => void;
}) => (
  <Button
    id="wm-apply-open"
    isDisabled={props.refusal !== undefined}
    aria-describedby={props.refusal === undefined ? undefined : 'wm-apply-refused'}
    onClick={props.onApply}
  >
    {applyTexts.open}
  </Button>
);
