import type { Call, Route } from '../../route';
import { answered, jiraRefusal, nothing } from '../../route';
import { allowed, browsableProject } from '../guards';
import type { Jira } from '../jira-store';

/** Source: developer.atlassian.com/cloud/jira/platform/jira-entity-properties */
export const propertyLimits = { keyCharacters: 255, valueCharacters: 32_768 } as const;

/** Entity properties of projects: read by whoever sees the project, written by who administers it. */
export const projectPropertyRoutes = (jira: Jira): readonly Route[] => {
  const base = '/rest/api/3/project/:projectIdOrKey/properties';
  const one = `${base}/:propertyKey`;
  return [
    {
      method: 'GET',
      path: base,
      answer(call) {
        const project = browsableProject(jira, call, call.params['projectIdOrKey'] ?? '');
        const keys = jira.projectProperties
          .all()
          .filter(({ id }) => id.startsWith(`${project.id}/`))
          .map(({ key }) => ({
            self: `${call.origin}/rest/api/3/project/${project.id}/properties/${key}`,
            key,
          }));
        return answered({ keys });
      },
    },
    {
      method: 'GET',
      path: one,
      answer(call) {
        const { id, key } = named(jira, call);
        const found = jira.projectProperties.find(`${id}/${key}`);
        if (found === undefined) throw unset(key);
        return answered({ key, value: found.value });
      },
    },
    {
      method: 'PUT',
      path: one,
      answer(call) {
        const { id, key } = writable(jira, call);
        const text = call.body === undefined ? '' : JSON.stringify(call.body);
        if (text === '')
          throw jiraRefusal(400, 'The request body must be a valid, non-empty JSON value.');
        if (text.length > propertyLimits.valueCharacters)
          throw jiraRefusal(400, 'The property value cannot be longer than 32768 characters.');
        const isNew = jira.projectProperties.find(`${id}/${key}`) === undefined;
        jira.projectProperties.put({ id: `${id}/${key}`, key, value: call.body });
        return { status: isNew ? 201 : 200 };
      },
    },
    {
      method: 'DELETE',
      path: one,
      answer(call) {
        const { id, key } = writable(jira, call);
        if (jira.projectProperties.find(`${id}/${key}`) === undefined) throw unset(key);
        jira.projectProperties.remove(`${id}/${key}`);
        return nothing;
      },
    },
  ];
};

/** The named properties of a project that are set, by key. */
export const projectPropertiesOf = (
  jira: Jira,
  projectId: string,
  keys: readonly string[],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const found = jira.projectProperties.find(`${projectId}/${key}`);
      return found === undefined ? [] : [[key, found.value]];
    }),
  );

const unset = (key: string) => jiraRefusal(404, `The property with key: '${key}' does not exist.`);

function named(jira: Jira, call: Call): { id: string; key: string } {
  const { id } = browsableProject(jira, call, call.params['projectIdOrKey'] ?? '');
  return { id, key: call.params['propertyKey'] ?? '' };
}

function writable(jira: Jira, call: Call): { id: string; key: string } {
  const { id, key } = named(jira, call);
  allowed(jira, call, {
    permission: 'ADMINISTER_PROJECTS',
    projectId: id,
    message: 'You do not have permission to edit this project.',
  });
  if (key.length > propertyLimits.keyCharacters)
    throw jiraRefusal(400, 'The property key cannot be longer than 255 characters.');
  return { id, key };
}
