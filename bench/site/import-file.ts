import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importSite } from '../../host/import/import-site';
import { openLocalSite } from '../../host/local-site';
import { findRoot } from '../../host/root';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const document = (text: string) => ({ version: 1, type: 'doc', content: [paragraph(text)] });
const person = (at: number) => ({
  accountId: `person-${String(at % 40)}`,
  displayName: `Person ${String(at % 40)}`,
});
const statuses = ['To Do', 'In Progress', 'Done'] as const;

/** A work item as a Jira REST export holds it: half of them with wiki text, all with comments and changes. */
function exported(at: number): object {
  const text = 'Somebody who buys often pays with one *tap*.\n\n* Works offline\n* Fails softly\n';
  const moment = (day: number) =>
    new Date(Date.UTC(2025, 0, 1 + ((at + day) % 600))).toISOString().replace('Z', '+0000');
  return {
    ...{ key: `BIG-${String(at + 1)}`, id: String(50_000 + at) },
    fields: {
      summary: `Pays by card ${String(at)}`,
      issuetype: { id: '10001', name: 'Story' },
      status: { name: statuses[at % 3] },
      priority: { name: 'Medium' },
      ...{ assignee: person(at), reporter: person(at * 7) },
      ...{ created: moment(0), updated: moment(20), labels: ['checkout'] },
      description: at % 2 === 0 ? text.repeat(4) : document(text.repeat(4)),
      comment: {
        comments: [1, 2, 3].map((day) => ({
          ...{ id: String(at * 3 + day), author: person(at + day), created: moment(day) },
          body: at % 2 === 0 ? text : document(text),
        })),
      },
      issuelinks:
        at === 0 ? [] : [{ type: { name: 'Blocks' }, outwardIssue: { key: `BIG-${String(at)}` } }],
    },
    changelog: {
      histories: [5, 9].map((day) => ({
        ...{ author: person(at), created: moment(day) },
        items: [{ field: 'status', fromString: 'To Do', toString: statuses[(at + day) % 3] }],
      })),
    },
  };
}

/** What bringing in a zipped file of that many work items costs, in milliseconds for 1,000 of them. */
export async function measureImport(
  folder: string,
  count = 5000,
): Promise<{ readonly fileToReadyMs: number; readonly importMs: number }> {
  const file = join(folder, 'export.jsonl.gz');
  const lines = Array.from({ length: count }, (_, at) => JSON.stringify(exported(at)));
  writeFileSync(file, gzipSync(lines.join('\n')));
  let importMs = 0;
  const startMs = performance.now();
  const site = await openLocalSite({
    root: findRoot(),
    folder,
    origin: () => 'http://localhost',
    beginning: (at, pinnedPanels) => {
      const fromMs = performance.now();
      importSite(at, { path: file, pinnedPanels });
      importMs = performance.now() - fromMs;
    },
  });
  const fileToReadyMs = performance.now() - startMs;
  const found = site.site.jira.issues.count();
  await site.close();
  rmSync(file);
  if (found !== count) throw new Error(`${String(found)} work items were imported.`);
  return { fileToReadyMs: (fileToReadyMs * 1000) / count, importMs: (importMs * 1000) / count };
}
