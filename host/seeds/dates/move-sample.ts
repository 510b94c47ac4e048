import type { EntityDeclaration } from '../../forge/manifest';
import type { Database, Row } from '../../store/database';
import type { DateMove, Idle } from './move-dates';
import { createDateMove, isDay } from './move-dates';

/** What is moved: Jira's tables say when work is planned, the app's and Confluence's when it was done. */
const tables = [
  { name: 'issue', id: ['id'], json: 'content', areDaysPlans: true },
  { name: 'issue_body', id: ['id'], json: 'content', areDaysPlans: true },
  { name: 'issue_history', id: ['id'], json: 'content', areDaysPlans: true },
  { name: 'shelf', id: ['kind', 'id'], json: 'json', areDaysPlans: true },
  { name: 'issue_property', id: ['issue_id', 'key'], json: 'value', areDaysPlans: false },
  { name: 'confluence_space', id: ['id'], json: 'document', areDaysPlans: false },
  { name: 'confluence_page', id: ['id'], json: 'document', areDaysPlans: false },
  { name: 'confluence_version', id: ['page', 'number'], json: 'document', areDaysPlans: false },
  { name: 'confluence_property', id: ['id'], json: 'document', areDaysPlans: false },
] as const;

type Moving = {
  /** What stood still in Jira. */
  readonly idle: readonly Idle[];
  /** The same for what the app keeps, where the app went on by itself; otherwise as in Jira. */
  readonly appIdle?: readonly Idle[];
  readonly nowMs: number;
  readonly entities: readonly EntityDeclaration[];
};

/** Moves every date of a site on, all of them or none. Identifiers, keys and clocks of operations stay. */
export function moveSite(db: Database, { idle, appIdle = idle, nowMs, entities }: Moving): void {
  const happened = createDateMove({ idle: appIdle, nowMs });
  const planned = createDateMove({ idle, nowMs, areDaysPlans: true });
  db.transaction(() => {
    for (const { name, id, json, areDaysPlans } of tables) {
      const { value } = areDaysPlans ? planned : happened;
      const write = db.prepare(
        `UPDATE ${name} SET ${json} = ? WHERE ${id.map((column) => `${column} = ?`).join(' AND ')}`,
      );
      for (const row of db.prepare(`SELECT ${[...id, json].join(', ')} FROM ${name}`).all()) {
        const before = String(row[json]);
        const after = JSON.stringify(value(JSON.parse(before)));
        if (after !== before) write.run(after, ...id.map((column) => row[column]));
      }
    }
    moveStorage(db, happened, entities);
  });
}

/** The values of the app's storage; a value that is named after its day gets the name of the new day. */
function moveStorage(db: Database, move: DateMove, entities: readonly EntityDeclaration[]): void {
  const rows = db.prepare('SELECT * FROM kvs_value ORDER BY updated').all();
  const put = db.prepare('INSERT OR REPLACE INTO kvs_value VALUES (?, ?, ?, ?, ?, ?, ?)');
  const wholeNumbers = new Map(
    entities.map(({ name, attributes }) => [
      name,
      Object.keys(attributes).filter((attribute) => attributes[attribute]?.type === 'integer'),
    ]),
  );
  const momentOf = (ms: Row[string] | undefined) => (ms == null ? null : move.moment(Number(ms)));
  db.exec('DELETE FROM kvs_value');
  for (const { installation, space, key, value, created, updated, expires } of rows) {
    const moved = move.value(JSON.parse(String(value)));
    for (const attribute of wholeNumbers.get(String(space)) ?? [])
      moveWholeNumber(moved as Record<string, unknown>, attribute, move);
    const name = String(key)
      .split(':')
      .map((part) => (isDay(part) ? move.day(part) : part))
      .join(':');
    const times = [created, updated, expires].map(momentOf);
    put.run(installation, space, name, JSON.stringify(moved), ...times);
  }
}

/** Attributes declared as integers hold 32 bits: moments in seconds, and days as 20261123. */
function moveWholeNumber(value: Record<string, unknown>, name: string, move: DateMove): void {
  const number = value[name];
  if (typeof number !== 'number') return;
  const day = String(number).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  if (isDay(day)) value[name] = Number(move.day(day).replaceAll('-', ''));
  else value[name] = Number(move.value(number * 1000)) / 1000;
}
