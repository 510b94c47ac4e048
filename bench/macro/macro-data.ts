import type { FieldChange } from '#domain/flow/history';
import type { Issue, StatusCategory } from '#domain/issue/issue';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { addDays } from '#domain/time/calendar-day';

/** So many epics over three years in eight lanes; every fourth depends on four or more before it. */
export const manyItems = (count: number, dependencies: number): readonly RoadmapItem[] =>
  Array.from({ length: count }, (_, index): RoadmapItem => {
    const from = addDays('2025-06-01', (index * 37) % 900);
    const each = Math.floor(dependencies / count);
    return {
      id: String(index),
      key: `PAY-${String(index)}`,
      title: `Epic ${String(index)}`,
      typeName: 'Epic',
      statusName: 'In Progress',
      category: index % 3 === 0 ? 'done' : 'indeterminate',
      lane: `Lane ${String(index % 8)}`,
      from,
      through: addDays(from, 20 + (index % 60) + (dependencies > 0 ? index % 5 : 0)),
      datesFrom: 'dates',
      done: index % 7,
      total: 10,
      blockedBy: Array.from(
        { length: each },
        (__, other) => `PAY-${String((index + 13 * (other + 1)) % count)}`,
      ),
    };
  });

const categories = new Map<string, StatusCategory>([
  ['1', 'new'],
  ['2', 'indeterminate'],
  ['3', 'indeterminate'],
  ['4', 'done'],
]);

/** So many work items with four status changes each, over two years, and their size as text. */
export function manyWorkItems(count: number) {
  const issues = Array.from({ length: count }, (_, index): Issue => ({
    id: String(index),
    key: `PAY-${String(index)}`,
    projectId: '1',
    projectKey: 'PAY',
    type: { id: '1', name: 'Story', hierarchyLevel: 0 },
    summary: `Work item ${String(index)}`,
    status: { id: '4', name: 'Done', category: 'done' },
    labels: [],
    components: [],
    fixVersions: [],
    sprints: [],
    links: [],
    subtasks: [],
    attachmentNames: [],
    createdAt: `${addDays('2024-11-01', (index * 7) % 700)}T08:00:00.000Z`,
    fields: {},
    properties: {},
  }));
  const histories = new Map(
    issues.map((issue, index) => {
      const start = addDays('2024-11-03', (index * 7) % 700);
      const change = (days: number, from: string, to: string): FieldChange => ({
        at: `${addDays(start, days)}T12:00:00.000Z`,
        fieldId: 'status',
        from,
        to,
      });
      return [
        issue.id,
        [change(0, '1', '2'), change(3, '2', '3'), change(5, '3', '2'), change(9, '2', '4')],
      ] as const;
    }),
  );
  const text = JSON.stringify([...histories]);
  return { issues, histories, categories, text };
}
