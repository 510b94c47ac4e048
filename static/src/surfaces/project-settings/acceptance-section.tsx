import type { AcceptanceRule } from '#domain/settings/settings';
import { FindGroup } from './find-group';
import { NamedPeople } from './named-people';
import type { OpenedSettings } from './open-settings';
import { texts } from './texts';
import type { LiveSettings } from './use-settings';

/** Who may say that a criterion is accepted. */
export function AcceptanceSection({
  opened,
  live,
}: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const { rule } = live.settings.acceptance;
  const words = texts.acceptance;
  // Whom Jira does not tell the roles still sees the one that was chosen.
  const chosen = rule.by === 'role' ? [{ id: rule.roleId, name: rule.roleName }] : [];
  const roles = opened.roles.length === 0 ? chosen : opened.roles;
  const [firstRole] = roles;
  const choose = (next: AcceptanceRule) => {
    live.change({ type: 'acceptance', rule: next });
  };
  const option = (by: AcceptanceRule['by'], text: string, next: AcceptanceRule) => (
    <label className="ps-option">
      <input
        type="radio"
        name="acceptance"
        checked={rule.by === by}
        onChange={() => {
          choose(next);
        }}
      />
      {text}
    </label>
  );
  return (
    <section id="who-accepts">
      <h2>{words.title}</h2>
      {option('editors', words.editors, { by: 'editors' })}
      {option('reporter', words.reporter, { by: 'reporter' })}
      {firstRole !== undefined &&
        option('role', words.role, { by: 'role', roleId: firstRole.id, roleName: firstRole.name })}
      {option('group', words.group, { by: 'group', groupId: '', groupName: '' })}
      {option('people', words.people, {
        by: 'people',
        accountIds: rule.by === 'people' ? rule.accountIds : [],
      })}
      {rule.by === 'people' && (
        <NamedPeople
          accountIds={rule.accountIds}
          onChange={(accountIds) => {
            choose({ by: 'people', accountIds });
          }}
        />
      )}
      {rule.by === 'people' && rule.accountIds.length === 0 && (
        <p className="ps-note">{words.nobody}</p>
      )}
      {rule.by === 'group' && (
        <FindGroup
          label={words.groupLabel}
          chosen={rule.groupName}
          onFound={({ groupId, name }) => {
            choose({ by: 'group', groupId, groupName: name });
          }}
        />
      )}
      {rule.by === 'group' && rule.groupId === '' && <p className="ps-note">{words.noGroup}</p>}
      {rule.by === 'role' && (
        <label className="wm-labelled">
          <span>{words.roleLabel}</span>
          <select
            value={rule.roleId}
            onChange={(event) => {
              const role = roles.find(({ id }) => id === event.target.value);
              if (role !== undefined) choose({ by: 'role', roleId: role.id, roleName: role.name });
            }}
          >
            {roles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </section>
  );
}
