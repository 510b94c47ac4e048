import type { RefineFilter } from '#usecases/readiness/backlog-top';
import { rulesLeft } from '#usecases/readiness/backlog-top';
import { refineTexts as texts } from './texts';
import type { Walk } from './use-walk';
import { filters } from './use-walk';

/** Which work items of the backlog are shown: by how they stand, and by what holds them up. */
export function RefineFilters({
  walk: { rows, filter, rule },
  onShow,
}: {
  readonly walk: Walk;
  readonly onShow: (by: { readonly filter?: RefineFilter; readonly rule?: string }) => void;
}) {
  const left = rulesLeft(rows);
  const isMended = rule !== '' && !left.some(({ title }) => title === rule);
  return (
    <div className="rf-filters">
      <div className="rf-radios" role="radiogroup" aria-label={texts.filterLabel}>
        {filters.map((name) => (
          <label key={name} className="rf-filter">
            <input
              type="radio"
              name="refine-filter"
              checked={name === filter}
              onChange={() => {
                onShow({ filter: name });
              }}
            />
            {texts.filters[name]}
          </label>
        ))}
      </div>
      <label className="rf-filter">
        {texts.byRule}
        <select
          className="wm-control"
          value={rule}
          onChange={(event) => {
            onShow({ rule: event.target.value });
          }}
        >
          <option value="">{texts.anyRule}</option>
          {left.map(({ title, count }) => (
            <option key={title} value={title}>
              {texts.ruleCount(title, count)}
            </option>
          ))}
          {isMended && <option value={rule}>{texts.ruleCount(rule, 0)}</option>}
        </select>
      </label>
    </div>
  );
}
