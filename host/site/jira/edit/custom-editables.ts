import { isObject, wordOf } from '../body';
import { typeNameOf } from '../field/custom-field';
import type { CatalogField } from '../issue/catalog';
import type { Jira, SiteField } from '../jira-store';
import { parseAdf } from './adf-check';
import type { Editable } from './editable';
import { FieldFault } from './field-fault';
import type { Side } from './history-item';
import { nobody } from './history-item';
import {
  parseDay,
  parseInstant,
  parseLabels,
  parseLine,
  parseNumber,
  parsePerson,
  parseReference,
  parseReferences,
} from './parse-value';
import { textOf } from './system-editables';

/** How a custom field is set; undefined for those that no edit sets, such as Rank. */
export function customEditable(jira: Jira, field: SiteField): Editable | undefined {
  const type = typeNameOf(field);
  if (type === 'gh-sprint') return sprintEditable(jira, field);
  if (type === 'gh-epic-link') return epicLinkEditable(jira, field);
  if (type === 'gh-lexo-rank' || type === undefined) return undefined;
  const base = baseOf(field);
  if (type === 'textarea')
    return {
      ...base,
      parse: parseAdf,
      read: ({ body }) => body()?.texts[field.id] ?? null,
      patch: (stored) => ({ body: { texts: { [field.id]: stored } } }),
      tell: (stored) => (stored === null ? nobody : [null, textOf(stored)]),
    };
  const isList = field.schema?.type === 'array';
  const options = field.options ?? [];
  return {
    ...base,
    isList,
    parse: (value) => parseByType(jira, field, value),
    read: ({ issue }) => issue?.custom[field.id] ?? (isList ? [] : null),
    patch: (stored) => ({ custom: { [field.id]: isEmptyList(stored) ? null : stored } }),
    tell: tellValue,
    ...(options.length === 0 ? {} : { allowedValues: () => options }),
  };
}

const baseOf = ({ id, name, schema = { type: '' } }: CatalogField) => ({ id, name, schema });

const isEmptyList = (stored: unknown) => Array.isArray(stored) && stored.length === 0;

function parseByType(jira: Jira, field: SiteField, value: unknown): unknown {
  const options = field.options ?? [];
  const optionOf = (id: string | null) => options.find((option) => option.id === id) ?? null;
  switch (field.schema?.type) {
    case 'number':
      return parseNumber(value);
    case 'date':
      return parseDay(value);
    case 'datetime':
      return parseInstant(value);
    case 'option':
      return optionOf(parseReference(value, options));
    case 'user': {
      const accountId = parsePerson(value, jira.people);
      return accountId === null ? null : { accountId };
    }
    case 'array':
      return field.schema.items === 'option'
        ? parseReferences(value, options).map(optionOf)
        : parseLabels(value);
    case undefined:
    default:
      return parseLine(value);
  }
}

function tellValue(stored: unknown): Side {
  if (stored === null || isEmptyList(stored)) return nobody;
  const several = Array.isArray(stored) ? (stored as unknown[]) : [stored];
  const texts = several.map((one) =>
    isObject(one) ? String(one['value'] ?? one['accountId']) : String(one),
  );
  const ids = several.flatMap((one) =>
    isObject(one) && one['id'] !== undefined ? [wordOf(one['id'])] : [],
  );
  return [ids.length === 0 ? null : ids.join(', '), texts.join(', ')];
}

/** A work item is in one sprint that is not closed; the closed ones it was in stay. */
function sprintEditable(jira: Jira, field: CatalogField): Editable {
  return {
    ...baseOf(field),
    permission: 'SCHEDULE_ISSUES',
    parse(value, { issue }) {
      const past = (issue?.sprintIds ?? []).filter(
        (id) => jira.sprints.find(id)?.state === 'closed',
      );
      if (value === null) return past;
      const sprint = jira.sprints.find(wordOf(value));
      if (typeof value !== 'number' && typeof value !== 'string')
        throw new FieldFault('Number value expected as the Sprint id.');
      if (sprint === undefined || sprint.state === 'closed')
        throw new FieldFault(`Sprint with id ${wordOf(value)} does not exist or is closed.`);
      return [...past.filter((id) => id !== sprint.id), sprint.id];
    },
    read: ({ issue }) => issue?.sprintIds ?? [],
    patch: (stored) => ({ sprintIds: stored as string[] }),
    tell: (stored) => [
      (stored as string[]).join(', '),
      (stored as string[]).map((id) => jira.sprints.find(id)?.name ?? id).join(', '),
    ],
  };
}

/** The old way to set the epic of a story: by its key. */
function epicLinkEditable(jira: Jira, field: CatalogField): Editable {
  return {
    ...baseOf(field),
    parse(value) {
      if (value === null) return null;
      const epic = jira.issues.find(wordOf(value));
      if (epic === undefined || jira.issueTypes.find(epic.typeId)?.hierarchyLevel !== 1)
        throw new FieldFault(`Issue '${wordOf(value)}' is not an epic.`);
      return epic.id;
    },
    read: ({ issue }) => issue?.parentId ?? null,
    patch: (stored) => ({ parentId: stored as string | null }),
    tell: (stored) =>
      typeof stored === 'string' ? [stored, jira.issues.find(stored)?.key ?? stored] : nobody,
  };
}
