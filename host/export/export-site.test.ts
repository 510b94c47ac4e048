import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createClock } from '../clock';
import { seedSample } from '../seeds/sample';
import type { Site } from '../site/site';
import { createSite } from '../site/site';
import { openDatabase } from '../store/database';
import { exportSite, isSiteExport, restoreSite } from './export-site';

describe('exportSite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-export-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('gives the same site when it is restored', async () => {
    const file = join(folder, 'site.jsonl.gz');
    const db = openDatabase(':memory:');
    const before = createSite({ db, clock: createClock() });
    seedSample(before);
    before.jira.issues.putProperty('10012', { key: 'waymark.criteria', json: '{"v":1}' });
    await exportSite(db, file);
    expect(isSiteExport(file)).toBe(true);

    const other = openDatabase(':memory:');
    restoreSite(other, file);
    const after = createSite({ db: other, clock: createClock() });
    expect(byId(after)).toEqual(byId(before));
    expect(after.jira.projects.all()).toEqual(before.jira.projects.all());
    expect(after.jira.issues.historiesOf('10012')).toEqual(before.jira.issues.historiesOf('10012'));
    expect(after.jira.issues.findProperty('10012', 'waymark.criteria')).toBe('{"v":1}');
  });

  it('leaves nothing behind where it cannot write all', async () => {
    const db = openDatabase(':memory:');
    await expect(exportSite(db, join(folder, 'missing/site.jsonl.gz'))).rejects.toThrow('ENOENT');
    const before = readdirSync(folder);
    const broken = { ...db, prepare: fails };
    await expect(exportSite(broken, join(folder, 'other.jsonl.gz'))).rejects.toThrow('broken');
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each([
    { with: 'a statement of its own', change: { indexes: ["ATTACH DATABASE 'x' AS y"] } },
    {
      with: 'two statements in one',
      change: { indexes: ['CREATE INDEX a ON t (b); DROP TABLE t'] },
    },
  ])('is not restored with $with', ({ change }) => {
    const head = {
      'waymark-site': 1,
      tables: [{ name: 't', sql: 'CREATE TABLE t (b)' }],
      ...change,
    };
    const file = join(folder, 'foreign.jsonl.gz');
    writeFileSync(file, gzipSync(`${JSON.stringify(head)}\n`));
    expect(() => {
      restoreSite(openDatabase(':memory:'), file);
    }).toThrow('more than the tables of a site');
  });

  it('knows other files as such', () => {
    const file = join(folder, 'other.json');
    writeFileSync(file, '{}');
    expect(isSiteExport(file)).toBe(false);
    expect(() => {
      restoreSite(openDatabase(':memory:'), file);
    }).toThrow();
  });
});

// Helpers

const fails = () => {
  throw new Error('broken');
};

const byId = ({ jira }: Site) => [...jira.issues.all()].sort((a, b) => Number(a.id) - Number(b.id));
