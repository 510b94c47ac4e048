import Papa from 'papaparse';
import { parseMoment } from './parse-moment';
import type { Fault, RawIssue } from './raw-issue';

type Row = {
  /** The first value of the first of these columns that has one. */
  readonly one: (...names: string[]) => string | undefined;
  readonly all: (...names: string[]) => string[];
  readonly columns: ReadonlyMap<string, readonly string[]>;
};

const named = (name: string | undefined) => (name === undefined ? null : { name });
const namedAll = (names: readonly string[]) => names.map((name) => ({ name }));
const person = (name: string | undefined) =>
  name === undefined ? null : { displayName: name, name };

/** The work items of Jira's own CSV export, also as a spreadsheet program saves it. */
export function issuesOfCsv(text: string, file: string): { issues: RawIssue[]; faults: Fault[] } {
  const parsed = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' });
  const [head = [], ...lines] = parsed.data;
  const issues: RawIssue[] = [];
  const faults: Fault[] = [];
  if (!head.some((name) => columnName(name) === 'issue key'))
    return { issues, faults: [{ file, line: 1, why: 'There is no column named Issue key.' }] };
  lines.forEach((cells, at) => {
    const row = rowOf(head, cells);
    const key = row.one('issue key');
    if (key === undefined || !/^[A-Z][A-Z0-9_]+-\d+$/i.test(key))
      faults.push({ file, line: at + 2, why: 'This row has no issue key.' });
    else issues.push(issueOf(key, row));
  });
  return { issues, faults };
}

const columnName = (name: string): string => name.trim().toLowerCase();

function rowOf(head: readonly string[], cells: readonly string[]): Row {
  const columns = new Map<string, string[]>();
  head.forEach((name, at) => {
    const value = cells[at]?.trim();
    if (value === undefined || value === '') return;
    columns.set(columnName(name), [...(columns.get(columnName(name)) ?? []), value]);
  });
  const all = (...names: string[]) => names.flatMap((name) => columns.get(name) ?? []);
  return { one: (...names) => all(...names)[0], all, columns };
}

function issueOf(key: string, row: Row): RawIssue {
  const moment = (...names: string[]) => parseMoment(row.one(...names)) ?? null;
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
      duedate: moment('due date', 'due')?.slice(0, 10) ?? null,
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
      comment: { comments: row.all('comment', 'comments').map(commentOf) },
    },
    _ext: {
      storyPoints: numberOf(
        row.one(
          'custom field (story points)',
          'custom field (story point estimate)',
          'story points',
        ),
      ),
      startDate: moment('custom field (start date)', 'start date')?.slice(0, 10) ?? null,
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
function commentOf(text: string): object {
  const [, moment, author, body] = /^([^;]+);([^;]*);([\s\S]*)$/.exec(text) ?? [];
  const created = parseMoment(moment);
  return created === undefined
    ? { body: text }
    : { created, updated: created, author: person(author), body: body ?? '' };
}
