import { TickOfMany } from '../../components/tick-of-many';
import { NamedPeople } from './named-people';
import type { OpenedSettings } from './open-settings';
import { texts } from './texts';
import type { LiveSettings } from './use-settings';

/** Who may change Waymark's settings besides the project's administrators. */
export function EditorsSection({
  opened,
  live,
}: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const { editors } = live.settings;
  // Administrators may already; the other is Jira's own, for apps.
  const roles = opened.roles.filter(
    ({ name }) => !/^(administrators|atlassian-addons)/i.test(name),
  );
  return (
    <section>
      <h2>{texts.editors.title}</h2>
      <p className="wm-quiet">{texts.editors.lead}</p>
      <fieldset className="ps-point">
        <legend>{texts.editors.roles}</legend>
        {roles.length === 0 && <p className="wm-quiet">{texts.editors.none}</p>}
        {roles.map(({ id, name }) => (
          <label key={id} className="ps-option">
            <TickOfMany
              name={id}
              chosen={editors.roleIds}
              onChoose={(roleIds) => {
                live.change({ type: 'editors', editors: { ...editors, roleIds } });
              }}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <fieldset className="ps-point">
        <legend>{texts.editors.people}</legend>
        <NamedPeople
          accountIds={editors.accountIds}
          onChange={(accountIds) => {
            live.change({ type: 'editors', editors: { ...editors, accountIds } });
          }}
        />
      </fieldset>
    </section>
  );
}
