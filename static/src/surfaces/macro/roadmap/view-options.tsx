import type { ItemFilter } from '#domain/roadmap/filter-items';
import { findFilterChoices, isFiltering, noFilter } from '#domain/roadmap/filter-items';
import type { MacroView } from '#domain/roadmap/macro-view';
import { LinkButton } from '../../../components/link-button';
import { texts } from '../texts';

/** What a reader of a roadmap has chosen to see of it, kept as long as the page is open. */
export type FilterControl = {
  readonly filter: ItemFilter;
  readonly onFilter: (filter: ItemFilter) => void;
  /** How many items the filter leaves. */
  readonly shown: number;
};

type Filtered = FilterControl & {
  readonly view: Pick<MacroView, 'items' | 'itemName' | 'audience'>;
};

/**
 * How a reader looks at the roadmap: filtered, or in another form; closed until asked for. Stands above
 * the roadmap, so that it stays where it is while the roadmap shrinks.
 */
export function ViewOptions(
  props: Filtered & {
    /** Turns the drawing into a table and back; absent where there is no other form. */
    readonly form?: { readonly word: string; readonly onTurn: () => void };
    /** Saves the rows that are shown; absent where their days and keys are not for the reader. */
    readonly onSave?: () => void;
  },
) {
  const { form, onSave, ...filtered } = props;
  return (
    <div className="wm-view-options">
      <details className="wm-list wm-no-print">
        <summary>{form === undefined ? texts.filter : texts.viewAndFilter}</summary>
        <div className="wm-options">
          <FilterFields {...filtered} />
          {form === undefined ? null : <LinkButton onPress={form.onTurn}>{form.word}</LinkButton>}
          {onSave === undefined ? null : (
            <LinkButton onPress={onSave}>{texts.downloadCsv}</LinkButton>
          )}
        </div>
      </details>
      <FilterNote {...filtered} />
    </div>
  );
}

function FilterFields({ view, filter, onFilter }: Filtered) {
  // Customers are told neither how the team works nor what its lanes are.
  const isForCustomers = view.audience === 'customers';
  const { statusNames, lanes } = findFilterChoices(isForCustomers ? [] : view.items);
  return (
    <>
      <label>
        {isForCustomers ? texts.filterByTitle : texts.filterByWords}
        <input
          type="search"
          className="wm-control"
          value={filter.words}
          onChange={({ target: { value } }) => {
            onFilter({ ...filter, words: value });
          }}
        />
      </label>
      <Choice
        label={texts.filterByStatus}
        names={statusNames}
        chosen={filter.statusName}
        onChoose={(statusName) => {
          onFilter({ ...filter, statusName });
        }}
      />
      <Choice
        label={texts.filterByLane}
        names={lanes}
        chosen={filter.lane}
        onChoose={(lane) => {
          onFilter({ ...filter, lane });
        }}
      />
    </>
  );
}

/** Says what a filter leaves, and that everything else on the page is of all items; nothing without one. */
function FilterNote({ view, filter, onFilter, shown }: Filtered) {
  return (
    <div className="wm-quiet">
      <span role="status">
        {isFiltering(filter) ? texts.filtered(shown, view.items.length, view.itemName) : ''}
        {isFiltering(filter) && view.audience !== 'customers' ? ` ${texts.filterNote}` : ''}
      </span>{' '}
      {isFiltering(filter) ? (
        <LinkButton
          isForScreen
          onPress={() => {
            onFilter(noFilter);
          }}
        >
          {texts.showAll}
        </LinkButton>
      ) : null}
    </div>
  );
}

/** One of some names, or any; nothing where there are not two of them. */
function Choice(props: {
  readonly label: string;
  readonly names: readonly string[];
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}) {
  const { names, chosen } = props;
  if (names.length < 2) return null;
  return (
    <label>
      {props.label}
      <select
        className="wm-control"
        value={chosen}
        onChange={({ target: { value } }) => {
          props.onChoose(value);
        }}
      >
        <option value="">{texts.any}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
