import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal, put } from '../../route';
import { allowed, projectOfPath } from '../guards';
import type { Jira } from '../jira-store';
import { propertyJson, propertyKey } from '../property/property-limits';

const path = '/rest/api/3/project/:projectIdOrKey/properties/:propertyKey';

/** Entity properties of projects: read by whoever sees the project, written by who administers it. */
export const projectPropertyRoutes = (jira: Jira): readonly Route[] => [
  get(path, (call) => {
    const { id, key } = named(jira, call);
    const found = jira.projectProperties.find(id);
    if (found === undefined)
      throw jiraRefusal(404, `The property with key: '${key}' does not exist.`);
    return answered({ key, value: found.value });
  }),
  put(path, (call) => {
    const { id, key, projectId } = named(jira, call);
    allowed(jira, call, { permission: 'ADMINISTER_PROJECTS', on: { projectId } });
    propertyJson(call.body);
    const isNew = jira.projectProperties.find(id) === undefined;
    jira.projectProperties.put({ id, key, value: call.body });
    return { status: isNew ? 201 : 200 };
  }),
];

function named(jira: Jira, call: Call) {
  const { id: projectId } = projectOfPath(jira, call);
  const key = propertyKey(call);
  return { projectId, key, id: `${projectId}/${key}` };
}

/** The named properties of a project that are set, by key. */
export const projectPropertiesOf = (jira: Jira, projectId: string, keys: readonly string[]) =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const found = jira.projectProperties.find(`${projectId}/${key}`);
      return found === undefined ? [] : [[key, found.value]];
    }),
  );
