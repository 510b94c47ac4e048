import { isScoreColumn } from '#domain/scoring/score-column';
import type { InputField, InputFields } from '#domain/scoring/input-field';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { columnTexts, wsjfTexts as texts } from '../../texts';
import { fieldTexts } from '../field-texts';
import type { GridColumn } from './grid-column';
import type { SortBy } from './sort-rows';
import { isSortable, nextSort } from './sort-rows';

/** The head of a column; where rows can be sorted by it, the button that does so. */
export function SortHead(props: {
  readonly column: GridColumn;
  readonly sort: SortBy | undefined;
  readonly onSort: (by: SortBy | undefined) => void;
  readonly fields: InputFields;
}) {
  const { column, sort, fields } = props;
  const words = isScoreColumn(column) ? columnTexts[column].head : texts.heads[column];
  if (!isSortable(column)) return <>{words}</>;
  const mark = sort?.column !== column ? '' : sort.direction === 'asc' ? ' ↑' : ' ↓';
  return (
    <button
      type="button"
      className="wm-head"
      data-head={column}
      tabIndex={-1}
      title={isScoreColumn(column) ? titleOf(column, fields[column]) : undefined}
      onClick={() => {
        props.onSort(nextSort(sort, column));
      }}
    >
      {words}
      {mark}
    </button>
  );
}

const titleOf = (column: ScoreColumn, field: InputField | undefined): string =>
  [columnTexts[column].name, ...(field === undefined ? [] : [fieldTexts.keptIn(field.name)])].join(
    ', ',
  );
