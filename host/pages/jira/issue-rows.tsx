import { Avatar, Icon, StatusLozenge, TypeIcon } from '../layout/icon';
import type { FieldIds } from './project-look';
import type { RestIssue } from './rest-shapes';

type Row = { readonly issue: RestIssue; readonly ids: FieldIds };

/** The icon of a priority by its usual name. */
export const PriorityIcon = ({ name }: { readonly name: string }) => {
  const known = /^(highest|high|medium|low|lowest|blocker|critical|major|minor|trivial)$/;
  const level = name.toLowerCase();
  return (
    <span
      class={`priority priority-${level}`}
      role="img"
      aria-label={`Priority ${name}`}
      title={name}
    >
      <Icon name={known.test(level) ? `priority-${level}` : 'priority-medium'} />
    </span>
  );
};

/** One work item in a list, as the backlog draws it. */
export const IssueRow = ({ issue, ids }: Row) => {
  const { fields, key } = issue;
  const estimate = ids.estimate === undefined ? undefined : fields[ids.estimate];
  return (
    <li class={`issue-row ${fields.status.statusCategory.key === 'done' ? 'is-done' : ''}`}>
      <TypeIcon name={fields.issuetype.name} />
      <a class="issue-key" href={`/browse/${key}`}>
        {key}
      </a>
      <a class="issue-summary" href={`/browse/${key}`} tabindex={-1}>
        {fields.summary}
      </a>
      {fields.parent !== undefined && (
        <a class="lozenge lozenge-purple issue-epic" href={`/browse/${fields.parent.key}`}>
          {fields.parent.fields.summary}
        </a>
      )}
      {ids.ofApps.map(({ id, name }) => {
        const value = fields[id];
        return typeof value !== 'string' ? undefined : (
          <span class="quiet issue-app-field" title={name}>
            <span class="visually-hidden">{name} </span>
            {value}
          </span>
        );
      })}
      <StatusLozenge name={fields.status.name} category={fields.status.statusCategory.key} />
      {typeof estimate === 'number' && (
        <span class="badge" title={ids.estimateName}>
          <span class="visually-hidden">{ids.estimateName} </span>
          {estimate}
        </span>
      )}
      {fields.priority ? <PriorityIcon name={fields.priority.name} /> : undefined}
      <span title={fields.assignee?.displayName ?? 'Unassigned'}>
        <Avatar name={fields.assignee?.displayName} />
        <span class="visually-hidden">{fields.assignee?.displayName ?? 'Unassigned'}</span>
      </span>
    </li>
  );
};
