import { openModule } from '../../bridge/navigation';
import type { OpenedPanel } from './open-panel';
import type { Keepers } from '#atlassian/jira/read-keepers';
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
  const keepers = useKeepers(
    opened.projectKey,
    opened.projectReadiness.settings.editors,
    live.mayAdminister !== undefined && !mayChange,
  );
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
        keepers !== undefined && ` · ${wordsFor(keepers)}`
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

function wordsFor({ names, isLead }: Keepers): string {
  if (names.length === 0) return texts.canChange(texts.administrators);
  const shown = listed(names, 'and');
  return isLead ? texts.leadKnows(shown) : texts.canChange(shown);
}
