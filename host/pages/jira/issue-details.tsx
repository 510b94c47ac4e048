import { Avatar, Icon } from '../layout/icon';
import type { Look } from '../viewer';
import type { FieldInput, FieldRow } from './issue-fields';
import { fieldRows } from './issue-fields';
import type { IssueLook } from './issue-look';

/** State and fields of the work item, each with its own small form where the viewer may change it. */
export const IssueDetails = ({ look, at }: { readonly look: Look; readonly at: IssueLook }) => {
  const { reporter, resolution, created, updated } = at.issue.fields;
  return (
    <aside class="issue-details" aria-label="Details" data-part="details">
      <StatusMenu at={at} />
      <dl>
        {fieldRows(at).map((row) => (
          <Field row={row} action={`/_page/issue/${at.issue.key}/edit`} />
        ))}
        <div class="detail">
          <dt>Reporter</dt>
          <dd class="detail-value">
            <Avatar name={reporter?.displayName} />
            {reporter?.displayName ?? 'None'}
          </dd>
        </div>
        {resolution ? (
          <div class="detail">
            <dt>Resolution</dt>
            <dd class="detail-value">{resolution.name}</dd>
          </div>
        ) : undefined}
      </dl>
      <p class="quiet issue-dates">
        Created {look.dates.momentText(created ?? '')}
        <br />
        Updated {look.dates.momentText(updated ?? '')}
      </p>
    </aside>
  );
};

const StatusMenu = ({ at }: { readonly at: IssueLook }) => {
  const { status } = at.issue.fields;
  const look = `status status-${status.statusCategory.key}`;
  if (at.transitions.length === 0 || !at.within.may.has('TRANSITION_ISSUES'))
    return <span class={look}>{status.name}</span>;
  return (
    <details class="menu" name="issue-menu">
      <summary class={look} aria-label={`Status: ${status.name}. Change it`}>
        {status.name}
        <Icon name="chevron-down" />
      </summary>
      <form method="post" action={`/_page/issue/${at.issue.key}/transition`} class="menu-list">
        {at.transitions.map(({ id, name, to }) => (
          <button name="transition" value={id}>
            {name}
            <span class={`lozenge lozenge-${to.statusCategory.key}`}>{to.name}</span>
          </button>
        ))}
      </form>
    </details>
  );
};

const Field = ({ row, action }: { readonly row: FieldRow; readonly action: string }) => (
  <div class="detail">
    <dt>{row.name}</dt>
    <dd>
      {row.input === undefined ? (
        <span class="detail-value">{row.shown}</span>
      ) : (
        <details class="inline-edit" name="field">
          <summary class="detail-value">
            <span class="visually-hidden">Edit {row.name}: </span>
            {row.shown}
          </summary>
          <form
            method="post"
            action={action}
            class="detail-form"
            data-submit-on-change={row.input.kind === 'choice' ? 'yes' : undefined}
          >
            <Input row={row} input={row.input} />
            <button class="button button-primary">Save</button>
          </form>
        </details>
      )}
    </dd>
  </div>
);

const Input = ({ row: { id, name }, input }: { row: FieldRow; input: FieldInput }) => {
  switch (input.kind) {
    case 'choice':
      return (
        <select name={id} aria-label={name}>
          {input.options.map((option) => (
            <option value={option.value} selected={option.value === input.now}>
              {option.name}
            </option>
          ))}
        </select>
      );
    case 'number':
      return (
        <input type="number" name={id} min="0" step="any" value={input.now} aria-label={name} />
      );
    case 'text':
    case 'date':
      return <input type={input.kind} name={id} value={input.now} aria-label={name} />;
  }
};
