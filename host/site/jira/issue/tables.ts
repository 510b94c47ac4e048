import type { Database } from '../../../store/database';
import type { History, IssueBody, StoredIssue, StoredLink } from './types';

/** The rows of the issue store: what memory is filled from, and what is read one by one. */
export type IssueTables = ReturnType<typeof createIssueTables>;

const schema = `
  CREATE TABLE IF NOT EXISTS issue (id INTEGER PRIMARY KEY, content TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS issue_body (id INTEGER PRIMARY KEY, content TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS issue_history (id INTEGER PRIMARY KEY, issue_id INTEGER NOT NULL, content TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS issue_history_of ON issue_history (issue_id);
  CREATE TABLE IF NOT EXISTS issue_property (
    issue_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (issue_id, key)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS issue_property_by_key ON issue_property (key);
  CREATE TABLE IF NOT EXISTS issue_link (id INTEGER PRIMARY KEY, content TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS issue_old_key (key TEXT PRIMARY KEY, issue_id INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS issue_sequence (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
`;

export const emptyBody: IssueBody = { comments: [], attachments: [], texts: {} };

/** Creates the tables where missing, and the statements over them. */
export function createIssueTables(db: Database) {
  db.exec(schema);
  const putIssue = db.prepare('INSERT OR REPLACE INTO issue VALUES (?, ?)');
  const putBody = db.prepare('INSERT OR REPLACE INTO issue_body VALUES (?, ?)');
  const getBody = db.prepare('SELECT content FROM issue_body WHERE id = ?');
  const addHistory = db.prepare('INSERT INTO issue_history VALUES (?, ?, ?)');
  const historiesOf = db.prepare('SELECT content FROM issue_history WHERE issue_id = ?');
  const putProperty = db.prepare('INSERT OR REPLACE INTO issue_property VALUES (?, ?, ?)');
  const getProperty = db.prepare('SELECT value FROM issue_property WHERE issue_id = ? AND key = ?');
  const deleteProperty = db.prepare('DELETE FROM issue_property WHERE issue_id = ? AND key = ?');
  const propertyKeys = db.prepare('SELECT key FROM issue_property WHERE issue_id = ?');
  const putLink = db.prepare('INSERT OR REPLACE INTO issue_link VALUES (?, ?)');
  const deleteLink = db.prepare('DELETE FROM issue_link WHERE id = ?');
  const putOldKey = db.prepare('INSERT OR REPLACE INTO issue_old_key VALUES (?, ?)');
  const putSequence = db.prepare('INSERT OR REPLACE INTO issue_sequence VALUES (?, ?)');
  const deletions = ['issue WHERE id', 'issue_body WHERE id', 'issue_history WHERE issue_id']
    .concat('issue_property WHERE issue_id')
    .map((rows) => db.prepare(`DELETE FROM ${rows} = ?`));
  const parsed = <Value>(text: unknown) => JSON.parse(String(text)) as Value;

  return {
    putIssue: (issue: StoredIssue) => {
      putIssue.run(Number(issue.id), JSON.stringify(issue));
    },
    putBody: (id: string, body: IssueBody) => {
      putBody.run(Number(id), JSON.stringify(body));
    },
    bodyOf: (id: string): IssueBody => {
      const row = getBody.get(Number(id));
      return row === undefined ? emptyBody : parsed<IssueBody>(row['content']);
    },
    addHistory: (issueId: string, history: History) => {
      addHistory.run(Number(history.id), Number(issueId), JSON.stringify(history));
    },
    historiesOf: (id: string): History[] =>
      historiesOf
        .all(Number(id))
        .map((row) => parsed<History>(row['content']))
        .sort((a, b) => a.createdMs - b.createdMs || Number(a.id) - Number(b.id)),
    *allHistories(): IterableIterator<{ issueId: string; history: History }> {
      for (const row of db.prepare('SELECT issue_id, content FROM issue_history').iterate())
        yield { issueId: String(row['issue_id']), history: parsed<History>(row['content']) };
    },
    putProperty: (id: string, key: string, json: string) => {
      putProperty.run(Number(id), key, json);
    },
    findProperty: (id: string, key: string): string | undefined => {
      const row = getProperty.get(Number(id), key);
      return row === undefined ? undefined : String(row['value']);
    },
    deleteProperty: (id: string, key: string) => {
      deleteProperty.run(Number(id), key);
    },
    propertyKeys: (id: string) => propertyKeys.all(Number(id)).map((row) => String(row['key'])),
    propertiesByKey: (key: string) =>
      db.prepare('SELECT issue_id, value FROM issue_property WHERE key = ?').all(key),
    putLink: (link: StoredLink) => {
      putLink.run(Number(link.id), JSON.stringify(link));
    },
    deleteLink: (id: string) => {
      deleteLink.run(Number(id));
    },
    putOldKey: (key: string, id: string) => {
      putOldKey.run(key, Number(id));
    },
    putSequence: (name: string, value: number) => {
      putSequence.run(name, value);
    },
    remove: (id: string) => {
      for (const deletion of deletions) deletion.run(Number(id));
    },
    issues: () => readAll<StoredIssue>(db, 'issue'),
    links: () => readAll<StoredLink>(db, 'issue_link'),
    oldKeys: () => db.prepare('SELECT key, issue_id FROM issue_old_key').all(),
    sequences: () => db.prepare('SELECT name, value FROM issue_sequence').all(),
  };
}

/** Reads whole tables as a few long JSON arrays: a row object for each row costs more than its parsing. */
function* readAll<Value>(db: Database, table: string): IterableIterator<Value> {
  const chunk = db.prepare(
    `SELECT '[' || group_concat(content) || ']' AS contents, max(id) AS last FROM
      (SELECT id, content FROM ${table} WHERE id > ? ORDER BY id LIMIT 2000)`,
  );
  for (let after = 0; ;) {
    const row = chunk.get(after);
    if (row === undefined || row['last'] === null) return;
    yield* JSON.parse(String(row['contents'])) as Value[];
    after = Number(row['last']);
  }
}
