import { moduleAri } from '../../forge/installation';
import { Frame } from '../layout/frame';
import { Icon } from '../layout/icon';
import type { Look } from '../viewer';
import { isOnlyRead } from '../viewer';
import type { IssueLook } from './issue-look';

const panelsOf = (look: Look) =>
  look.parts.manifest.modules.filter(({ kind }) => kind === 'jira:issuePanel');

const isShown = ({ parts }: Look, { issue, within }: IssueLook, key: string): boolean =>
  parts.panels.isPinned(within.project.id, key) || parts.panels.isAdded(issue.id, key);

/** The app's panels above Activity: those pinned in the project, and those that someone added. */
export const IssuePanels = ({
  look,
  at,
  added,
}: {
  look: Look;
  at: IssueLook;
  added: string | null;
}) => (
  <div class="stack" data-part="panels" data-keep>
    {panelsOf(look)
      .filter(({ key }) => isShown(look, at, key))
      .map((panel) => (
        <section class="panel" aria-labelledby={`panel-${panel.key}`}>
          <header>
            <h2 id={`panel-${panel.key}`}>{panel.title}</h2>
            {look.parts.panels.isAdded(at.issue.id, panel.key) && (
              <form method="post" action={`/_page/issue/${at.issue.key}/hide-panel`} data-full-page>
                <button
                  class="icon-button"
                  name="panel"
                  value={panel.key}
                  aria-label={`Hide ${String(panel.title)}`}
                >
                  <Icon name="cross" />
                </button>
              </form>
            )}
          </header>
          <Frame
            moduleKey={panel.key}
            localId={moduleAri(look.parts.installation, panel.key)}
            title={panel.title ?? panel.key}
            viewport={panel.viewportSize}
            extension={{
              type: 'jira:issuePanel',
              issue: {
                ...{ id: at.issue.id, key: at.issue.key },
                type: at.issue.fields.issuetype.name,
                typeId: at.issue.fields.issuetype.id,
              },
              project: {
                ...{ id: at.within.project.id, key: at.within.project.key },
                type: at.within.project.projectTypeKey,
              },
              isNewToIssue: added === panel.key,
              location: look.here,
            }}
          />
        </section>
      ))}
  </div>
);

/** Adds a panel to a work item whose project does not show it on all: the platform's own way. */
export const AppsMenu = ({ look, at }: { readonly look: Look; readonly at: IssueLook }) => {
  const hidden = panelsOf(look).filter(({ key }) => !isShown(look, at, key));
  const may = at.within.may.has('EDIT_ISSUES') || isOnlyRead(look);
  if (hidden.length === 0 || !may) return <></>;
  return (
    <details class="menu" name="issue-menu">
      <summary class="button">
        <Icon name="apps" /> Apps
      </summary>
      <form
        method="post"
        action={`/_page/issue/${at.issue.key}/add-panel`}
        class="menu-list"
        data-full-page
      >
        {hidden.map(({ key, title }) => (
          <button name="panel" value={key}>
            <Icon name="add" /> Add {title}
          </button>
        ))}
      </form>
    </details>
  );
};
