import type { RowKind } from '#contract/macro/macro-config';
import type { WorkItem } from '#domain/flow/work-item';
import type { IssueId } from '#domain/issue/issue';
import type { MacroData } from '../load-macro-data';
import { rowIdOfVersion } from '../roadmap-items';
import { contentsOf } from '../numbers/show-charts';
import type { ContentByRow } from '../numbers/show-forecast';

/** The work items that each row holds: an epic its own, an initiative those of its epics. */
export function contentByRow(
  kind: RowKind,
  data: MacroData,
  items: readonly WorkItem[],
): ContentByRow {
  if (kind === 'versions')
    return new Map(
      contentsOf(data, items).map((each) => [rowIdOfVersion(each.version), each.items]),
    );
  const above = new Map(data.issues.map(({ id, parent }) => [id, parent?.id]));
  const content = new Map<IssueId, WorkItem[]>();
  for (const item of items) {
    const epicId = item.parentId;
    const rowId = kind === 'epics' || epicId === undefined ? epicId : above.get(epicId);
    if (rowId === undefined) continue;
    const known = content.get(rowId);
    if (known === undefined) content.set(rowId, [item]);
    else known.push(item);
  }
  return content;
}
