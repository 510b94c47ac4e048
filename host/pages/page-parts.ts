import type { LocalSite } from '../local-site';
import type { MacroExport, PageParts, PanelShelf, RealSite, Visitor } from './viewer';

type Options = {
  readonly realSite?: RealSite | undefined;
};

/** What the pages need of a running site. With a real site behind, they read that one. */
export function pagePartsOf(local: LocalSite, { realSite }: Options = {}): PageParts {
  const { clock, manifest, forge, root, site } = local;
  return {
    // The pages themselves stand outside the weather: only what clients and the app ask meets it.
    site: realSite === undefined ? site : local.product,
    ...{ clock, manifest, root, realSite },
    installation: forge.installation,
    visitors: () => visitorsOf(local),
    panels: panelShelf(local),
    exportMacro: (ask) => exportMacro(local, ask),
  };
}

const visitorsOf = ({ site }: LocalSite): readonly Visitor[] =>
  site.jira.people
    .all()
    .filter(({ active, token }) => active && token !== undefined)
    .map(({ id, displayName, title, emailAddress, token }) => ({
      ...{ accountId: id, displayName, role: title ?? 'person' },
      ...{ email: emailAddress, token },
    }));

/** Pins are Jira's and made through REST; what is added to one work item is kept here. */
function panelShelf({ site, forge }: LocalSite): PanelShelf {
  const { jira } = site;
  const { appId, environmentId } = forge.installation;
  const added = jira.shelves.open<{ id: string }>('panelAdded');
  const moduleId = (key: string) =>
    `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`;
  const idOf = (issueId: string, moduleKey: string) => `${moduleKey} ${issueId}`;
  return {
    isPinned: (projectId, moduleKey) =>
      jira.panelPins
        .all()
        .some((pin) => pin.projectId === projectId && pin.moduleId === moduleId(moduleKey)),
    isAdded: (issueId, moduleKey) => added.find(idOf(issueId, moduleKey)) !== undefined,
    add: (issueId, moduleKey) => void added.put({ id: idOf(issueId, moduleKey) }),
    remove: (issueId, moduleKey) => void added.remove(idOf(issueId, moduleKey)),
  };
}

/** Calls the macro's `adfExport` as the platform does: without a person. */
async function exportMacro(
  { forge }: LocalSite,
  { moduleKey, exportType, extension }: MacroExport,
) {
  const module = forge.app.findModule(moduleKey);
  const functionKey = module?.adfExport?.function;
  if (functionKey === undefined) return undefined;
  const { config, localId, content, space } = extension;
  const context = { content, space, localId, moduleKey, config };
  const outcome = await forge.app.run(
    { functionKey, module },
    { exportType, context, config },
  );
  if (!outcome.ok || outcome.result === undefined) return undefined;
  return JSON.parse(outcome.result) as unknown;
}
