import type { Route } from '../route';
import { boardRoutes } from './board/board-routes';
import { listRoutes } from './board/list-routes';
import { rankRoutes } from './board/rank-routes';
import { sprintRoutes } from './board/sprint-routes';
import { attachmentRoutes } from './edit/attachment-routes';
import { commentRoutes } from './edit/comment-routes';
import { createMetaRoutes } from './edit/create-meta-routes';
import { editRoutes } from './edit/edit-routes';
import { createEditables } from './edit/editables';
import { readRoutes } from './edit/read-routes';
import { appFieldRoutes } from './field/app-field-routes';
import { catalogRoutes } from './field/catalog-routes';
import { expressionRoutes } from './expression/expression-routes';
import { fieldRoutes } from './field/field-routes';
import { filterRoutes } from './filter/filter-routes';
import { licensed } from './guards';
import type { Jira } from './jira-store';
import { jqlRoutes } from './jql/jql-routes';
import { linkRoutes } from './link/link-routes';
import { remoteLinkRoutes } from './link/remote-link-routes';
import { bulkMoveRoutes } from './move/bulk-move-routes';
import { panelRoutes } from './panel/panel-routes';
import { permissionRoutes } from './permission/permission-routes';
import { projectPropertyRoutes } from './project/project-properties';
import { projectRoutes } from './project/project-routes';
import { roleRoutes } from './project/role-routes';
import { bulkPropertyRoutes } from './property/bulk-property-routes';
import { issuePropertyRoutes } from './property/issue-property-routes';
import { fetchRoutes } from './search/fetch-routes';
import { searchRoutes } from './search/search-routes';
import { taskRoutes } from './task/task-routes';
import { userRoutes } from './user/user-routes';
import { versionRoutes } from './version/version-routes';
import { transitionRoutes } from './workflow/transition-routes';

/** Every endpoint of Jira that the site emulates. */
export function jiraRoutes(jira: Jira): readonly Route[] {
  const editables = createEditables(jira);
  return [
    ...userRoutes(jira),
    ...permissionRoutes(jira),
    ...projectRoutes(jira),
    ...projectPropertyRoutes(jira),
    ...roleRoutes(jira),
    ...expressionRoutes(jira),
    ...fieldRoutes(jira),
    ...appFieldRoutes(jira),
    ...filterRoutes(jira),
    ...catalogRoutes(jira),
    ...versionRoutes(jira),
    ...searchRoutes(jira),
    ...fetchRoutes(jira),
    ...jqlRoutes(jira),
    ...issuePropertyRoutes(jira),
    ...bulkPropertyRoutes(jira),
    ...readRoutes(jira, editables),
    ...editRoutes(jira, editables),
    ...createMetaRoutes(jira, editables),
    ...transitionRoutes(jira, editables),
    ...attachmentRoutes(jira),
    ...commentRoutes(jira),
    ...bulkMoveRoutes(jira),
    ...linkRoutes(jira),
    ...remoteLinkRoutes(jira),
    ...forMembers(jira, [
      ...boardRoutes(jira),
      ...sprintRoutes(jira),
      ...rankRoutes(jira),
      ...listRoutes(jira),
    ]),
    ...panelRoutes(jira),
    ...taskRoutes(jira),
  ];
}

/** Jira Software first asks who calls, and whether they have Jira at all. */
const forMembers = (jira: Jira, routes: readonly Route[]): readonly Route[] =>
  routes.map((route) => ({
    ...route,
    answer(call) {
      licensed(jira, call);
      return route.answer(call);
    },
  }));
