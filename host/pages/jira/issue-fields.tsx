import type { Child } from 'hono/jsx';
import { shortDayOf } from '../layout/dates';
import { Avatar, Icon, TypeIcon } from '../layout/icon';
import type { IssueLook } from './issue-look';
import { PriorityIcon } from './issue-rows';
import type { RestNamed, RestSprint } from './rest-shapes';
import { SprintValue } from './sprint-value';

type Option = { readonly value: string; readonly name: string };

/** How a field is changed: chosen from a list, or typed. */
export type FieldInput =
  | { readonly kind: 'choice'; readonly options: readonly Option[]; readonly now: string }
  | { readonly kind: 'text' | 'number' | 'date'; readonly now: string };

/** One field of a work item as its page shows it; without an input it can only be read. */
export type FieldRow = {
  readonly id: string;
  readonly name: string;
  readonly shown: Child;
  readonly input: FieldInput | undefined;
};

const none = 'None';

const named = (list: readonly RestNamed[] | undefined): Option[] =>
  (list ?? []).map(({ id, name }) => ({ value: id, name }));

const choice = (options: readonly Option[], now: string | undefined): FieldInput | undefined =>
  options.length === 0 ? undefined : { kind: 'choice', options, now: now ?? '' };

const withName = (picture: Child, name: string): Child => (
  <>
    {picture}
    {name}
  </>
);

/** The fields in the order of the page; one that the project does not have is left out. */
export function fieldRows(at: IssueLook): FieldRow[] {
  const { fields } = at.issue;
  const { choices, ids, within } = at;
  const mayEdit = within.may.has('EDIT_ISSUES');
  const row: MakeRow = ([id, name], shown, input) => ({
    ...{ id, name, shown },
    input: mayEdit ? input : undefined,
  });
  const people = choices.people?.map((one) => ({ value: one.accountId, name: one.displayName }));
  const assignee = fields.assignee?.displayName;
  return [
    row(
      ['assignee', 'Assignee'],
      withName(<Avatar name={assignee} />, assignee ?? 'Unassigned'),
      people && choice([{ value: '', name: 'Unassigned' }, ...people], fields.assignee?.accountId),
    ),
    row(
      ['priority', 'Priority'],
      fields.priority
        ? withName(<PriorityIcon name={fields.priority.name} />, fields.priority.name)
        : none,
      choice(named(choices.priorities), fields.priority?.id),
    ),
    ...(fields.issuetype.hierarchyLevel > 0 ? [] : [parentRow(at, row)]),
    ...sprintRow(at),
    ...(ids.estimate === undefined ? [] : [estimateRow(at, ids.estimate, row)]),
    dateRow(at, ['duedate', 'Due date'], row),
    ...(ids.start === undefined ? [] : [dateRow(at, [ids.start, 'Start date'], row)]),
    listRow(at, ['components', 'Components'], row),
    listRow(at, ['fixVersions', 'Fix versions'], row),
    row(['labels', 'Labels'], fields.labels?.join(', ') || none, {
      ...{ kind: 'text', now: fields.labels?.join(' ') ?? '' },
    }),
    ...appRows(at),
    ...securityRow(at, row),
  ];
}

type MakeRow = (
  named: readonly [id: string, name: string],
  shown: Child,
  input?: FieldInput,
) => FieldRow;

function parentRow({ issue, choices }: IssueLook, row: MakeRow): FieldRow {
  const { parent } = issue.fields;
  const epics = choices.epics?.map(({ key, summary }) => ({
    value: key,
    name: `${key} ${summary}`,
  }));
  const shown =
    parent === undefined
      ? none
      : withName(
          <TypeIcon name={parent.fields.issuetype?.name ?? 'Epic'} />,
          `${parent.key} ${parent.fields.summary}`,
        );
  return row(
    ['parent', 'Parent'],
    shown,
    epics && choice([{ value: '', name: none }, ...epics], parent?.key),
  );
}

/** Sprints are planned by those who may schedule, not by those who may edit. */
function sprintRow({ issue, choices, ids, within }: IssueLook): FieldRow[] {
  if (ids.sprint === undefined || choices.sprints === undefined) return [];
  const sprints = (issue.fields[ids.sprint] ?? []) as readonly RestSprint[];
  const now = sprints.find(({ state }) => state !== 'closed');
  const options = choices.sprints.map(({ id, name }) => ({ value: String(id), name }));
  const input = choice([{ value: '', name: 'Backlog' }, ...options], String(now?.id ?? ''));
  return [
    {
      ...{ id: 'sprint', name: 'Sprint' },
      shown: sprints.length === 0 ? none : <SprintValue sprints={sprints} />,
      input: within.may.has('SCHEDULE_ISSUES') ? input : undefined,
    },
  ];
}

/** Shown where the work item has a level, or the viewer may give it one. */
function securityRow({ issue, choices }: IssueLook, row: MakeRow): FieldRow[] {
  const { security } = issue.fields;
  const levels = named(choices.levels);
  if (!security && levels.length === 0) return [];
  const shown = security ? withName(<Icon name="lock-locked" />, security.name) : none;
  const options = [{ value: '', name: none }, ...levels];
  return [
    row(
      ['security', 'Security level'],
      shown,
      levels.length === 0 ? undefined : choice(options, security?.id),
    ),
  ];
}

/** The fields of apps that hold something; the app alone sets them. */
const appRows = ({ issue, ids }: IssueLook): FieldRow[] =>
  ids.ofApps.flatMap(({ id, name }) => {
    const value = issue.fields[id];
    return typeof value === 'string' ? [{ id, name, shown: value, input: undefined }] : [];
  });

function estimateRow({ issue, ids }: IssueLook, id: string, row: MakeRow): FieldRow {
  const value = issue.fields[id];
  const now = typeof value === 'number' ? String(value) : '';
  const shown = now === '' ? none : <span class="badge">{now}</span>;
  return row([id, ids.estimateName], shown, { kind: 'number', now });
}

function dateRow({ issue }: IssueLook, [id, name]: [string, string], row: MakeRow): FieldRow {
  const value = issue.fields[id];
  const now = typeof value === 'string' ? value.slice(0, 10) : '';
  return row([id, name], now === '' ? none : shortDayOf(now), { kind: 'date', now });
}

function listRow(at: IssueLook, [id, name]: [string, string], row: MakeRow): FieldRow {
  const value = (at.issue.fields[id] ?? []) as readonly RestNamed[];
  return row([id, name], value.map((one) => one.name).join(', ') || none);
}
