import { exportMacro } from './forge/export-macro';
import type { LocalSite } from './local-site';
import type { PageParts, PanelShelf, RealSite } from './pages/viewer';
import { openHostState } from './store/host-state';

/** What the HTML pages are drawn from. They ask the site directly, so that bad weather leaves them standing. */
export function pagePartsOf(local: LocalSite, realSite?: RealSite): PageParts {
  const { site, clock, manifest, forge, root } = local;
  return {
    site: realSite === undefined ? site : local.product,
    clock,
    manifest,
    root,
    installation: forge.installation,
    visitors: () =>
      site.jira.people
        .all()
        .filter(({ token }) => token !== undefined)
        .map(({ id, displayName, title, emailAddress, token }) => ({
          ...{ accountId: id, displayName, role: title ?? '', email: emailAddress, token },
        })),
    panels: panelShelf(local),
    exportMacro: (asked) => exportMacro(forge.app, asked),
    ...(realSite === undefined ? {} : { realSite }),
  };
}

/** Panels pinned by an administrator, and those that somebody added to one work item. */
function panelShelf({ db, site }: LocalSite): PanelShelf {
  const state = openHostState(db);
  const nameOf = (issueId: string, moduleKey: string) => `panel ${issueId} ${moduleKey}`;
  return {
    isPinned: (projectId, moduleKey) =>
      site.jira.panelPins
        .all()
        .some((pin) => pin.projectId === projectId && pin.moduleId.endsWith(`/${moduleKey}`)),
    isAdded: (issueId, moduleKey) => state.read(nameOf(issueId, moduleKey)) === true,
    add(issueId, moduleKey) {
      state.write(nameOf(issueId, moduleKey), true);
    },
    remove(issueId, moduleKey) {
      state.write(nameOf(issueId, moduleKey), false);
    },
  };
}
