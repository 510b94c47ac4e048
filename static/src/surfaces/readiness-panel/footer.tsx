import { useState } from 'react';
import { openModule } from '../../bridge/navigation';
import type { OpenedPanel } from './open-panel';
import { listed, useKeepers } from '../../components/keepers';
import { texts } from './texts';
import type { LiveReadiness } from './use-readiness';

/** By which definition, and who may change it. */
export function Footer({
  opened,
  live,
  onAsk,
}: {
  readonly opened: OpenedPanel;
  readonly live: LiveReadiness;
  readonly onAsk: () => void;
}) {
  const { definitionName } = live.report;
  const mayChange =
    live.mayAdminister === true ||
    opened.projectReadiness.settings.editors.accountIds.includes(opened.accountId);
  return (
    <p className="wm-quiet rd-footer">
      {texts.advice} {definitionName}
      {mayChange ? (
        <>
          {' · '}
          <button
            type="button"
            className="wm-link"
            // Jira shows project settings to administrators alone; the project page has them too.
            onClick={() =>
              void openModule('project-page', opened.projectKey, {
                tab: 'refine',
                refine: 'settings',
              })
            }
          >
            {texts.change}
          </button>
        </>
      ) : (
        live.mayAdminister !== undefined && <WhoMay opened={opened} />
      )}
      {live.mayEdit && (
        <>
          {' · '}
          <button type="button" className="wm-link rd-ask" onClick={onAsk}>
            {texts.ask}
          </button>
        </>
      )}
    </p>
  );
}

/**
 * Whom to ask, by name: at once where people are named as editors, else when one wants to know. Who is in
 * a role only a function may look up, and a panel opens without waking one.
 */
function WhoMay({ opened }: { readonly opened: OpenedPanel }) {
  const { editors } = opened.projectReadiness.settings;
  const { projectId } = opened.source.issue;
  const [isWanted, setWanted] = useState(false);
  const isAsked = isWanted || editors.accountIds.length > 0;
  const names = useKeepers(isAsked ? { projectId, editors, withRoles: isWanted } : undefined);
  const shown = names === undefined || names.length === 0 ? undefined : listed(names, 'and');
  return (
    <>
      {' · '}
      {texts.canChange(shown ?? texts.administrators)}
      {!isAsked && (
        <>
          {' '}
          <button
            type="button"
            className="wm-link"
            aria-label={texts.whoMayLabel}
            onClick={() => {
              setWanted(true);
            }}
          >
            {texts.whoMay}
          </button>
        </>
      )}
    </>
  );
}
