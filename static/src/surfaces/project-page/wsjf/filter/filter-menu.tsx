import DropdownMenu, {
  DropdownItem,
  DropdownItemCheckbox,
  DropdownItemCheckboxGroup,
  DropdownItemGroup,
} from '@atlaskit/dropdown-menu';
import { useMemo } from 'react';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Facet } from '#domain/scoring/filter/filter-facet';
import { findFacets, flipPick, isPicked } from '#domain/scoring/filter/filter-facet';
import { findQuery } from '#domain/scoring/filter/filter-text';
import { filterTexts as texts } from './filter-texts';

const shownAtOnce = 8;

/** Picks what the rows are narrowed to; each pick is a word of the filter that could be typed as well. */
export default function FilterMenu(props: {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly items: readonly BacklogItem[];
}) {
  const { typed, onType, items } = props;
  const facets = useMemo(() => findFacets(items), [items]);
  const isQuery = findQuery(typed) !== undefined;
  return (
    <DropdownMenu trigger={texts.open} shouldRenderToParent spacing="compact">
      {!isQuery && (
        <div className="wm-facets">
          {facets.map((facet) => (
            <FacetGroup key={facet.name} facet={facet} typed={typed} onType={onType} />
          ))}
        </div>
      )}
      <DropdownItemGroup hasSeparator={!isQuery} {...(isQuery ? { title: texts.queryTyped } : {})}>
        {!isQuery && typed === '' && (
          <DropdownItem
            onClick={() => {
              onType('jql: ');
            }}
          >
            {texts.query}
          </DropdownItem>
        )}
        {typed !== '' && (
          <DropdownItem
            onClick={() => {
              onType('');
            }}
          >
            {texts.clear}
          </DropdownItem>
        )}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

/** The most frequent values of one facet and those picked; how to reach the others is told. */
function FacetGroup({
  facet: { name, values },
  typed,
  onType,
}: {
  readonly facet: Facet;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}) {
  const shown = values.filter(
    ({ value }, index) => index < shownAtOnce || isPicked(typed, name, value),
  );
  const hidden = values.length - shown.length;
  return (
    <DropdownItemCheckboxGroup
      id={name}
      title={hidden === 0 ? texts.facets[name] : texts.more(name, hidden)}
    >
      {shown.map(({ value, label, count }) => (
        <DropdownItemCheckbox
          key={value}
          id={`${name}:${value}`}
          isSelected={isPicked(typed, name, value)}
          onClick={() => {
            onType(flipPick(typed, name, value));
          }}
        >
          {texts.value(label, count)}
        </DropdownItemCheckbox>
      ))}
    </DropdownItemCheckboxGroup>
  );
}
