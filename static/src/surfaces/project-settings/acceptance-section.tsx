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
      <RuleDetail rule={rule} roles={roles} choose={choose} />
    </section>
  );
}

type DetailProps<Rule> = {
  readonly rule: Rule;
  readonly roles: OpenedSettings['roles'];
  readonly choose: (rule: AcceptanceRule) => void;
};

/** Which people, which group or which role it is, where the rule names some. */
function RuleDetail({ rule, roles, choose }: DetailProps<AcceptanceRule>) {
  const words = texts.acceptance;
  switch (rule.by) {
    case 'editors':
    case 'reporter':
      return null;
    case 'people':
      return (
        <>
          <NamedPeople
            accountIds={rule.accountIds}
            onChange={(accountIds) => {
              choose({ by: 'people', accountIds });
            }}
          />
          {rule.accountIds.length === 0 && <p className="ps-note">{words.nobody}</p>}
        </>
      );
    case 'group':
      return (
        <>
          <FindGroup
            label={words.groupLabel}
            chosen={rule.groupName}
            onFound={({ groupId, name }) => {
              choose({ by: 'group', groupId, groupName: name });
            }}
          />
          {rule.groupId === '' && <p className="ps-note">{words.noGroup}</p>}
        </>
      );
    case 'role':
      return <ChooseRole rule={rule} roles={roles} choose={choose} />;
  }
}

function ChooseRole(props: DetailProps<Extract<AcceptanceRule, { readonly by: 'role' }>>) {
  const { rule, roles, choose } = props;
  return (
    <label className="wm-labelled">
      <span>{texts.acceptance.roleLabel}</span>
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
  );
}
