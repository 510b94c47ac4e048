import Papa from 'papaparse';
import { categoryOf } from './land-names';
import type { DateOrder } from './parse-moment';
import { dateOrderOf, parseMoment } from './parse-moment';
import type { Fault, RawIssue } from './raw-issue';
import { isIssueKey, textOf } from './raw-issue';
import type { InSprints } from './sprint-states';
import { deriveSprintStates, sprintSentence } from './sprint-states';

type Row = {
  /** The first value of the first of these columns that has one. */
  readonly one: (...names: string[]) => string | undefined;
  readonly all: (...names: string[]) => string[];
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly dateOrder: DateOrder;
};
type Table = {
  readonly issues: RawIssue[];
  readonly faults: Fault[];
  readonly guesses: string[];
};

const startColumns = ['custom field (start date)', 'start date'];
const dueColumns = ['due date', 'due'];
const dateColumns = ['created', 'updated', 'resolved', ...dueColumns, ...startColumns];

const named = (name: string | undefined) => (name === undefined ? null : { name });
const namedAll = (names: readonly string[]) => names.map((name) => ({ name }));
const person = (name: string | undefined) =>
  name === undefined ? null : { displayName: name, name };

/** The work items of Jira's own CSV export, also as a spreadsheet program saves it. */
export function issuesOfCsv(text: string, file: string): Table {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [head = [], ...lines] = parsed.data;
  const names = head.map((name) => name.trim().toLowerCase());
  const table: Table = { issues: [], faults: [], guesses: [] };
  const fault = (row: number, why: string) =>
    void table.faults.push({ file, at: `row ${String(row)}`, why });
  if (!names.includes('issue key')) {
    fault(1, 'There is no column named Issue key. Export all fields, with Jira in English.');
    return table;
  }
  const dates = lines.flatMap((cells) => cells.filter((_, at) => isDate(names[at])));
  const dateOrder = dateOrderOf(dates);
  if (dateOrder === undefined)
    table.guesses.push(
      `In ${file} nothing tells days from months; 03/04 is read as the third of April.`,
    );
  lines.forEach((cells, at) => {
    const row = rowOf(names, cells, dateOrder ?? 'day');
    const key = row.one('issue key');
    if (!isIssueKey(key)) fault(at + 2, 'This row has no issue key.');
    else table.issues.push(issueOf(key, row));
    for (const name of dateColumns)
      for (const value of row.all(name))
        if (parseMoment(value, row.dateOrder) === undefined)
          fault(at + 2, `“${value}” is no date. The work item is imported without it.`);
  });
  return withSprintStates(table);
}

/** Sprints by name and the state that the work in them tells. */
function withSprintStates(table: Table): Table {
  const inSprints = table.issues.map(sprintsOf);
  const states = deriveSprintStates(inSprints);
  if (states.size === 0) return table;
  const issues = table.issues.map((issue, at) => {
    const csvSprints = inSprints[at]?.names.map((name) => ({ name, state: states.get(name) }));
    return { ...issue, fields: { ...issue.fields, csvSprints } };
  });
  return { ...table, issues, guesses: [...table.guesses, sprintSentence(states)] };
}

function sprintsOf({ fields }: RawIssue): InSprints {
  const { csvSprints, status, resolutiondate, updated, created } = fields;
  const { name } = status as { readonly name: string };
  const category = resolutiondate === null ? categoryOf(name, status) : 'done';
  const last = textOf(resolutiondate) ?? textOf(updated) ?? textOf(created) ?? '';
  return { names: csvSprints as string[], category, lastMs: Date.parse(last) || 0 };
}

const isDate = (name: string | undefined) => name !== undefined && dateColumns.includes(name);

function rowOf(names: readonly string[], cells: readonly string[], dateOrder: DateOrder): Row {
  const columns = new Map<string, string[]>();
  names.forEach((name, at) => {
    const value = cells[at]?.trim();
    if (value === undefined || value === '') return;
    columns.set(name, [...(columns.get(name) ?? []), value]);
  });
  const all = (...wanted: string[]) => wanted.flatMap((name) => columns.get(name) ?? []);
  return { one: (...wanted) => all(...wanted)[0], all, columns, dateOrder };
}

function issueOf(key: string, row: Row): RawIssue {
  const moment = (...names: string[]) => parseMoment(row.one(...names), row.dateOrder) ?? null;
  const status = row.one('status') ?? 'To Do';
  const category = row.one('status category');
  const parent = row.one('parent key', 'custom field (epic link)', 'epic link', 'parent');
  const resolution = row.one('resolution');
  const id = row.one('issue id');
  return {
    key: key.toUpperCase(),
    ...(id === undefined ? {} : { id }),
    fields: {
      project: {
        key: key.slice(0, key.lastIndexOf('-')).toUpperCase(),
        name: row.one('project name'),
      },
      issuetype: { name: row.one('issue type', 'work type') ?? 'Task' },
      summary: row.one('summary') ?? key,
      status: {
        name: status,
        ...(category === undefined ? {} : { statusCategory: { name: category } }),
      },
      priority: named(row.one('priority')),
      resolution: resolution === 'Unresolved' ? null : named(resolution),
      assignee: person(row.one('assignee')),
      reporter: person(row.one('reporter')),
      creator: person(row.one('creator')),
      created: moment('created'),
      updated: moment('updated'),
      resolutiondate: moment('resolved'),
      duedate: moment(...dueColumns)?.slice(0, 10) ?? null,
      labels: row.all('labels').flatMap((text) => text.split(/\s+/)),
      fixVersions: namedAll(row.all('fix version/s', 'fix versions')),
      versions: namedAll(row.all('affects version/s', 'affects versions')),
      components: namedAll(row.all('component/s', 'components')),
      description: row.one('description') ?? null,
      ...(parent === undefined
        ? {}
        : /-\d+$/.test(parent)
          ? { parent: { key: parent } }
          : { parent: { id: parent } }),
      csvSprints: row.all('sprint'),
      issuelinks: linksOf(row),
      comment: {
        comments: row.all('comment', 'comments').map((text) => commentOf(text, row.dateOrder)),
      },
    },
    _ext: {
      storyPoints: numberOf(
        row.one(
          'custom field (story points)',
          'custom field (story point estimate)',
          'story points',
        ),
      ),
      startDate: moment(...startColumns)?.slice(0, 10) ?? null,
    },
  };
}

const numberOf = (text: string | undefined): number | null => {
  const number = text === undefined ? NaN : Number(text.replace(',', '.'));
  return Number.isNaN(number) ? null : number;
};

/** Columns such as `Outward issue link (Blocks)`. */
function linksOf(row: Row): object[] {
  return [...row.columns].flatMap(([name, keys]) => {
    const match = /^(inward|outward) issue link \((.+)\)$/.exec(name);
    if (match === null) return [];
    const [, direction, type = ''] = match;
    return keys.map((key) => ({
      type: { name: type.charAt(0).toUpperCase() + type.slice(1) },
      [direction === 'inward' ? 'inwardIssue' : 'outwardIssue']: { key },
    }));
  });
}

/** `12/Mar/26 3:04 PM;5b10…;The text` */
function commentOf(text: string, dateOrder: DateOrder): object {
  const [, moment, author, body] = /^([^;]+);([^;]*);([\s\S]*)$/.exec(text) ?? [];
  const created = parseMoment(moment, dateOrder);
  return created === undefined
    ? { body: text }
    : { created, updated: created, author: person(author), body: body ?? '' };
}
