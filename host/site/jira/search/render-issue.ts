import { accountOf } from '../../caller';
import type { Call } from '../../route';
import { notEmulated } from '../../route';
import type { History, StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import type { FieldChoice } from './field-choice';
import { fieldValue } from './render-fields';
import type { View } from './render-related';
import { issueSelf, jiraTime, personBean } from './render-related';

/** What of a work item is shown. */
export type IssueParts = {
  readonly choice: FieldChoice;
  /** Keys of entity properties; the unset are left out. */
  readonly properties?: readonly string[];
  readonly expand?: ReadonlySet<string>;
};

const expandable = ['names', 'schema', 'changelog'];

/** What may be asked for with `expand`. @throws {Refusal} When it is something the site does not emulate, 501. */
export function readExpand(names: readonly string[]): ReadonlySet<string> {
  const asked = names.map((name) => name.trim()).filter((name) => name !== '');
  for (const name of asked)
    if (!expandable.includes(name)) throw notEmulated(`the expansion \`${name}\` of a work item`);
  return new Set(asked);
}

/** The view of a caller on the work items of a site. */
export const viewFor = ({ issues, catalog }: Jira, { caller }: Pick<Call, 'caller'>): View => ({
  store: issues,
  catalog,
  maySee: (issue) => catalog.maySee(caller, issue),
});

/** One entry of a changelog. */
export const historyBean = (view: View, history: History) => ({
  id: history.id,
  ...(history.authorId === undefined ? {} : { author: personBean(view, history.authorId) }),
  created: jiraTime(history.createdMs),
  items: history.items,
});

function changelogBean(view: View, id: string) {
  const histories = [...view.store.historiesOf(id)].reverse();
  return {
    startAt: 0,
    maxResults: histories.length,
    total: histories.length,
    histories: histories.map((history) => historyBean(view, history)),
  };
}

/** The names of the fields shown, by id. */
export const namesOf = ({ fields }: FieldChoice): Record<string, string> =>
  Object.fromEntries(fields.map((field) => [field.id, field.name]));

/** The types of the fields shown, by id. */
export const schemasOf = ({ fields }: FieldChoice): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ id, schema }) => (schema === undefined ? [] : [[id, schema]])),
  );

/** A work item as `search/jql`, `bulkfetch` and `GET issue` show it. */
export function renderIssue(view: View, issue: StoredIssue, parts: IssueParts) {
  const { choice, properties = [], expand = new Set<string>() } = parts;
  const shown = {
    ...(properties.length === 0 ? {} : { properties: propertiesOf(view, issue.id, properties) }),
    ...(expand.has('changelog') ? { changelog: changelogBean(view, issue.id) } : {}),
  };
  if (choice.isBare) return { id: issue.id, ...shown };
  const fields = choice.fields.map((field) => [field.id, fieldValue(view, issue, field)] as const);
  return {
    expand: 'operations,versionedRepresentations,editmeta,changelog,renderedFields',
    id: issue.id,
    self: issueSelf(view, issue.id),
    key: issue.key,
    ...shown,
    fields: Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
  };
}

function propertiesOf({ store }: View, id: string, keys: readonly string[]) {
  const found = keys.flatMap((key) => {
    const json = store.findProperty(id, key);
    return json === undefined ? [] : [[key, JSON.parse(json) as unknown] as const];
  });
  return Object.fromEntries(found);
}

/** Whose `currentUser()` a request's is: nobody's for the app itself and for the anonymous. */
export const askerOf = ({ caller }: Pick<Call, 'caller'>): string | undefined => accountOf(caller);
