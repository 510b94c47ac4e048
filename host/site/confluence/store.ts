import type { Database, Row } from '../../store/database';
import type { Audience } from './access';

export type Space = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'global' | 'personal' | 'collaboration' | 'knowledge_base';
  readonly homepageId: string | undefined;
  readonly authorId: string;
  readonly createdAt: string;
  readonly readers: Audience;
  readonly editors: Audience;
};

export type Page = {
  readonly id: string;
  readonly spaceId: string;
  readonly parentId: string | undefined;
  readonly title: string;
  readonly status: 'current' | 'trashed';
  readonly authorId: string;
  readonly createdAt: string;
  readonly version: number;
  /** Who may read or edit within those of the space; undefined leaves it to the space. */
  readonly readers: Audience | undefined;
  readonly editors: Audience | undefined;
};

export type PageVersion = {
  readonly number: number;
  readonly title: string;
  /** ADF as JSON text. */
  readonly body: string;
  readonly authorId: string;
  readonly message: string;
  readonly createdAt: string;
};

export type PageProperty = {
  readonly id: string;
  readonly pageId: string;
  readonly key: string;
  readonly value: unknown;
  readonly version: number;
  readonly authorId: string;
  readonly createdAt: string;
};

const tables = `
CREATE TABLE IF NOT EXISTS confluence_space (id INTEGER PRIMARY KEY, key TEXT UNIQUE, document TEXT);
CREATE TABLE IF NOT EXISTS confluence_page (
  id INTEGER PRIMARY KEY, space INTEGER, title TEXT, status TEXT, version INTEGER, document TEXT);
CREATE INDEX IF NOT EXISTS confluence_page_by_space ON confluence_page (space, id);
CREATE TABLE IF NOT EXISTS confluence_version (
  page INTEGER, number INTEGER, document TEXT, PRIMARY KEY (page, number));
CREATE TABLE IF NOT EXISTS confluence_property (
  id INTEGER PRIMARY KEY, page INTEGER, key TEXT, document TEXT, UNIQUE (page, key));`;

const pageFrom = (row: Row): Page => ({
  ...(JSON.parse(String(row['document'])) as Omit<Page, 'id'>),
  id: String(row['id']),
});

const propertyFrom = (row: Row): PageProperty => ({
  ...(JSON.parse(String(row['document'])) as Omit<PageProperty, 'id'>),
  id: String(row['id']),
});

const spaceFrom = (row: Row): Space => ({
  ...(JSON.parse(String(row['document'])) as Omit<Space, 'id'>),
  id: String(row['id']),
});

/** Spaces, pages with all their versions, and content properties, as rows of the site's database. */
export function createConfluenceStore(db: Database) {
  db.exec(tables);
  const insertSpace = db.prepare('INSERT INTO confluence_space (key, document) VALUES (?, ?)');
  const updateSpace = db.prepare('UPDATE confluence_space SET document = ? WHERE id = ?');
  const selectSpaces = db.prepare('SELECT * FROM confluence_space ORDER BY id');
  const lastId = db.prepare('SELECT last_insert_rowid() AS id');
  const nextPage = db.prepare('SELECT coalesce(max(id), 65000) + 536 AS id FROM confluence_page');
  const putPage = db.prepare(
    'INSERT OR REPLACE INTO confluence_page (id, space, title, status, version, document) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const selectPage = db.prepare('SELECT * FROM confluence_page WHERE id = ?');
  const selectPages = db.prepare('SELECT * FROM confluence_page ORDER BY id');
  const putVersion = db.prepare('INSERT INTO confluence_version VALUES (?, ?, ?)');
  const selectVersion = db.prepare(
    'SELECT document FROM confluence_version WHERE page = ? AND number = ?',
  );
  const selectVersions = db.prepare(
    'SELECT document FROM confluence_version WHERE page = ? ORDER BY number DESC',
  );
  const insertProperty = db.prepare(
    'INSERT INTO confluence_property (page, key, document) VALUES (?, ?, ?)',
  );
  const updateProperty = db.prepare('UPDATE confluence_property SET document = ? WHERE id = ?');
  const deleteProperty = db.prepare('DELETE FROM confluence_property WHERE id = ?');
  const selectProperties = db.prepare(
    'SELECT * FROM confluence_property WHERE page = ? ORDER BY id',
  );

  const identified = () => String(lastId.get()?.['id']);
  const savePage = (page: Page): void => {
    const { id, ...document } = page;
    const { spaceId, title, status, version } = page;
    putPage.run(id, spaceId, title, status, version, JSON.stringify(document));
  };

  return {
    spaces: (): Space[] => selectSpaces.all().map(spaceFrom),
    addSpace(space: Omit<Space, 'id'>): Space {
      insertSpace.run(space.key, JSON.stringify(space));
      return { ...space, id: identified() };
    },
    saveSpace({ id, ...space }: Space): void {
      updateSpace.run(JSON.stringify(space), id);
    },
    pages: (): Page[] => selectPages.all().map(pageFrom),
    findPage(id: string): Page | undefined {
      const row = selectPage.get(id);
      return row === undefined ? undefined : pageFrom(row);
    },
    /** Adds the page with its first version, in one transaction. */
    addPage: (page: Omit<Page, 'id'>, version: PageVersion): Page =>
      db.transaction(() => {
        const added = { ...page, id: String(nextPage.get()?.['id']) };
        savePage(added);
        putVersion.run(added.id, version.number, JSON.stringify(version));
        return added;
      }),
    /** Saves the page; with a version, that version too, in one transaction. */
    savePage: (page: Page, version?: PageVersion): void => {
      db.transaction(() => {
        savePage(page);
        if (version) putVersion.run(page.id, version.number, JSON.stringify(version));
      });
    },
    findVersion(pageId: string, number: number): PageVersion | undefined {
      const row = selectVersion.get(pageId, number);
      return row && (JSON.parse(String(row['document'])) as PageVersion);
    },
    /** All versions of the page, newest first. */
    versions: (pageId: string): PageVersion[] =>
      selectVersions.all(pageId).map((row) => JSON.parse(String(row['document'])) as PageVersion),
    properties: (pageId: string): PageProperty[] => selectProperties.all(pageId).map(propertyFrom),
    addProperty(property: Omit<PageProperty, 'id'>): PageProperty {
      insertProperty.run(property.pageId, property.key, JSON.stringify(property));
      return { ...property, id: identified() };
    },
    saveProperty({ id, ...property }: PageProperty): void {
      updateProperty.run(JSON.stringify(property), id);
    },
    removeProperty: (id: string): void => deleteProperty.run(id),
  };
}

export type ConfluenceStore = ReturnType<typeof createConfluenceStore>;
