import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { wsjfTexts as texts } from '../../texts';
import type { OptionalColumn } from './grid-column';

/** What Jira or Waymark knows of a work item besides its numbers; a dash where there is nothing. */
export function FactCell(props: { readonly item: BacklogItem; readonly column: OptionalColumn }) {
  return <span className="wm-text">{wordsOf(props.item, props.column) ?? '–'}</span>;
}

function wordsOf(item: BacklogItem, column: OptionalColumn): string | undefined {
  const { parent, dueOn, isReady, criteria } = item;
  switch (column) {
    case 'parent':
      return parent?.summary;
    case 'status':
      return item.statusName;
    case 'due':
      return dueOn === undefined ? undefined : texts.due(dueOn);
    case 'ready':
      return isReady === undefined ? undefined : isReady ? texts.ready.yes : texts.ready.no;
    case 'criteria':
      return criteria === undefined ? undefined : texts.accepted(criteria.accepted, criteria.total);
  }
}
