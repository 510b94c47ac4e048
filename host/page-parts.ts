import { exportMacro } from './forge/export-macro';
import type { LocalSite } from './local-site';
import type { PageParts, PanelShelf, Rule, Visitor, WorkflowShelf } from './pages/viewer';
import type { ConnectedSite } from './real-site/real-site';
import { openHostState } from './store/host-state';

/** What the HTML pages are drawn from. They ask the site directly, so that bad weather leaves them standing. */
export function pagePartsOf(local: LocalSite): PageParts {
  const { site, clock, manifest, forge, root, sample, realSite } = local;
  return {
    site: realSite === undefined ? site : local.product,
    clock,
    manifest,
    root,
    installation: forge.installation,
    visitors: () => (realSite === undefined ? visitorsOf(local) : [visitorOf(realSite)]),
    panels: panelShelf(local),
    sample,
    holdsLaterWork:
      realSite === undefined &&
      [...site.jira.issues.all()].some(({ createdMs }) => createdMs > clock.now()),
    exportMacro: (asked) => exportMacro(forge.app, asked),
    ...(realSite === undefined ? { workflows: workflowShelf(local) } : { realSite }),
  };
}

const visitorsOf = ({ site }: LocalSite): Visitor[] =>
  site.jira.people
    .all()
    .filter(({ token }) => token !== undefined)
    .map(({ id, displayName, title, emailAddress, token, timeZone }) => ({
      ...{ accountId: id, displayName, role: title ?? '', email: emailAddress, token, timeZone },
    }));

const visitorOf = ({ accountId, account, name, timeZone }: ConnectedSite): Visitor => ({
  ...{ accountId, displayName: account, role: `on ${name}`, timeZone },
});

/** The workflows of the emulated site, with the app's rules that stand on their transitions. */
function workflowShelf({ site, forge }: LocalSite): WorkflowShelf {
  const { projects, workflows, statuses } = site.jira;
  const isAt = (at: Pick<Rule, 'workflowId' | 'transitionId'>) => (rule: Rule) =>
    rule.workflowId === at.workflowId && rule.transitionId === at.transitionId;
  return {
    stepsOf(projectId) {
      const workflow = workflows.find(projects.find(projectId)?.workflowId ?? '');
      return (workflow?.transitions ?? []).map(({ id, name, to }) => {
        const at = { workflowId: workflow?.id ?? '', transitionId: id };
        const { name: statusName = '', category = 'new' } = statuses.find(to) ?? {};
        const rule = forge.validators.list().find(isAt(at));
        return { ...at, name, to: { name: statusName, category }, rule };
      });
    },
    setRule(at, rule) {
      const others = forge.validators.list().filter((one) => !isAt(at)(one));
      forge.validators.set(rule === undefined ? others : [...others, rule]);
    },
  };
}

/** Panels pinned by an administrator, and those that somebody added to one work item. */
function panelShelf({ db, site, realSite }: LocalSite): PanelShelf {
  const state = openHostState(db);
  const nameOf = (issueId: string, moduleKey: string) => `panel ${issueId} ${moduleKey}`;
  return {
    // Which panels a real site shows cannot be asked; all are shown, so that they can be tried.
    isPinned: (projectId, moduleKey) =>
      realSite !== undefined ||
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
