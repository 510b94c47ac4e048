import type { Call, Route } from '../../route';
import { answered, get } from '../../route';
import { issueOfPath } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { chooseFields } from '../search/field-choice';
import { namesOf, readExpand, renderIssue, schemasOf, viewFor } from '../search/render-issue';
import { transitionBean, transitionsOf } from '../workflow/transitions';
import { subjectOf } from './subject';
import type { Editables } from './editable';
import { editMeta } from './field-meta';

/** `GET /issue/{key}` and its `editmeta`. */
export const readRoutes = (jira: Jira, editables: Editables): readonly Route[] => [
  get('/rest/api/3/issue/:issueIdOrKey?fields&expand&properties', (call) => {
    const issue = issueOfPath(jira, call);
    return answered(renderOne(jira, editables, { call, issue }));
  }),
  get('/rest/api/3/issue/:issueIdOrKey/editmeta', (call) => {
    const issue = issueOfPath(jira, call);
    return answered(editMeta(jira, editables, subjectOf(jira, issue, call.accountId ?? '')));
  }),
];

type One = { readonly call: Call; readonly issue: StoredIssue };

const ofOneIssue = ['transitions', 'editmeta'];

/** A work item as `GET /issue/{key}` shows it, with the `fields`, `properties` and `expand` of the query. */
export function renderOne(jira: Jira, editables: Editables, { call, issue }: One): object {
  const list = (name: string) => call.query.getAll(name).flatMap((text) => text.split(','));
  const choice = chooseFields(jira.catalog, list('fields'), '*all');
  const asked = list('expand').map((name) => name.trim());
  const expand = readExpand(asked.filter((name) => !ofOneIssue.includes(name)));
  const properties = list('properties');
  const subject = subjectOf(jira, issue, call.accountId ?? '');
  const transitions = transitionsOf(jira, issue, call.accountId);
  return {
    ...renderIssue(viewFor(jira, call), issue, {
      choice,
      properties: properties.includes('*all') ? jira.issues.propertyKeys(issue.id) : properties,
      expand,
    }),
    key: issue.key,
    ...(expand.has('names') ? { names: namesOf(choice) } : {}),
    ...(expand.has('schema') ? { schema: schemasOf(choice) } : {}),
    ...(asked.includes('editmeta') ? { editmeta: editMeta(jira, editables, subject) } : {}),
    ...(asked.includes('transitions')
      ? {
          transitions: transitions.map((transition) =>
            transitionBean(jira, editables, { call, issue, transition, withFields: false }),
          ),
        }
      : {}),
  };
}
