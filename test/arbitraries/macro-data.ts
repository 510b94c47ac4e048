import type { FieldChange, History } from '../../src/domain/flow/history';
import type { Issue } from '../../src/domain/issue/issue';
import { defaultSettings } from '../../src/domain/settings/settings';
import { addDays } from '../../src/domain/time/calendar-day';
import type { MacroData } from '../../src/usecases/macro/load-macro-data';

/** The day on which the small project is looked at: a Monday. */
export const someDay = '2026-11-23';

/** An issue with nothing in it but what is given. */
export const anIssue = (parts: Partial<Issue> & Pick<Issue, 'id'>): Issue => ({
  key: `PAY-${parts.id}`,
  projectId: '1',
  projectKey: 'PAY',
  type: { id: '2', name: 'Story', hierarchyLevel: 0 },
  summary: `Work item ${parts.id}`,
  status: { id: '1', name: 'To Do', category: 'new' },
  labels: [],
  components: [],
  fixVersions: [],
  sprints: [],
  links: [],
  subtasks: [],
  attachmentNames: [],
  createdAt: '2026-01-05T08:00:00.000Z',
  fields: {},
  properties: {},
  ...parts,
});

/** A change of status at noon of a day. */
export const moved = (day: string, from: string, to: string): FieldChange => ({
  at: `${day}T12:00:00.000Z`,
  fieldId: 'status',
  from,
  to,
});

const epic = (id: string, parts: Partial<Issue>): Issue =>
  anIssue({ id, type: { id: '1', name: 'Epic', hierarchyLevel: 1 }, ...parts });

const done = { id: '3', name: 'Done', category: 'done' } as const;
const active = { id: '2', name: 'In Progress', category: 'indeterminate' } as const;

/**
 * A small project: epic 1 is late and under way, epic 2 comes next, epic 3 has no dates. Twelve stories
 * of epic 1 were finished, one every four days up to yesterday; one is under way; two of epic 2 wait.
 */
export function smallProject(): MacroData {
  const parent = (id: string) => ({ id, key: `PAY-${id}`, summary: `Epic ${id}` });
  const finished = Array.from({ length: 12 }, (_, index) => ({
    issue: anIssue({ id: String(100 + index), status: done, parent: parent('1') }),
    on: addDays(someDay, -1 - 4 * index),
  }));
  const running = anIssue({ id: '200', status: active, parent: parent('1') });
  return {
    project: { id: '1', key: 'PAY', name: 'Payments' },
    issues: [
      epic('1', { status: active, startOn: '2026-10-01', dueOn: '2026-11-11' }),
      epic('2', { startOn: '2026-12-01', dueOn: '2027-01-31' }),
      epic('3', {}),
      ...finished.map(({ issue }) => issue),
      running,
      anIssue({
        id: '300',
        parent: parent('2'),
        properties: {
          'waymark.readiness.status': { ready: 'yes' },
          'waymark.criteria.status': {
            version: 1,
            total: 4,
            open: 1,
            claimed: 1,
            accepted: 2,
            rejected: 0,
            waived: 0,
          },
        },
      }),
      anIssue({ id: '301', parent: parent('2') }),
    ],
    histories: new Map<string, History>([
      ...finished.map(
        ({ issue, on }) =>
          [issue.id, [moved(addDays(on, -3), '1', '2'), moved(on, '2', '3')]] as const,
      ),
      ['200', [moved('2026-11-16', '1', '2')]],
      [
        '1',
        [
          {
            at: '2026-11-20T09:00:00.000Z',
            fieldId: 'duedate',
            from: '2026-11-04',
            to: '2026-11-11',
          },
        ],
      ],
    ]),
    categories: new Map([
      ['1', 'new'],
      ['2', 'indeterminate'],
      ['3', 'done'],
    ]),
    statusNames: new Map([
      ['1', 'To Do'],
      ['2', 'In Progress'],
      ['3', 'Done'],
    ]),
    versions: [{ id: '1', name: '4.2', releaseOn: '2026-12-18', isReleased: false }],
    settings: defaultSettings,
  };
}
