import type { Route } from '../route';
import { catalogRoutes } from './field/catalog-routes';
import { fieldRoutes } from './field/field-routes';
import type { Jira } from './jira-store';
import { jqlRoutes } from './jql/jql-routes';
import { permissionRoutes } from './permission/permission-routes';
import { projectPropertyRoutes } from './project/project-properties';
import { projectRoutes } from './project/project-routes';
import { roleRoutes } from './project/role-routes';
import { bulkPropertyRoutes } from './property/bulk-property-routes';
import { issuePropertyRoutes } from './property/issue-property-routes';
import { fetchRoutes } from './search/fetch-routes';
import { searchRoutes } from './search/search-routes';
import { userRoutes } from './user/user-routes';

/** Every endpoint of Jira that the site emulates. */
export const jiraRoutes = (jira: Jira): readonly Route[] => [
  ...userRoutes(jira),
  ...permissionRoutes(jira),
  ...projectRoutes(jira),
  ...projectPropertyRoutes(jira),
  ...roleRoutes(jira),
  ...fieldRoutes(jira),
  ...catalogRoutes(jira),
  ...searchRoutes(jira),
  ...fetchRoutes(jira),
  ...jqlRoutes(jira),
  ...issuePropertyRoutes(jira),
  ...bulkPropertyRoutes(jira),
];
