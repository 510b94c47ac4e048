import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createClock } from '../clock';
import { createSite } from '../site/site';
import { openDatabase } from '../store/database';
import { describeImport } from './import-report';
import { importSite } from './import-site';
import { parseMoment } from './parse-moment';
import { wikiToAdf } from './wiki-to-adf';

describe('importSite', () => {
  it('reads lines of REST answers, zipped or not, and lists those that it cannot read', () => {
    const lines = [JSON.stringify(shopStory), '{ broken', '{"key":"SHOP-9"}', ''].join('\n');
    const { site, report } = imported('export.jsonl.gz', gzipSync(lines));
    expect(report).toMatchObject({ imported: 1, projectKeys: ['SHOP'] });
    expect(report.faults).toEqual([
      { file: 'export.jsonl.gz', at: 'line 2', why: 'This line is not JSON.' },
      {
        file: 'export.jsonl.gz',
        at: 'line 3',
        why: 'This is no work item: it has no key or no fields.',
      },
    ]);
    const issue = site.jira.issues.find('SHOP-7');
    expect(issue).toMatchObject({
      id: '4711',
      summary: 'Pays by card',
      custom: { customfield_10028: 5 },
    });
    expect(site.jira.statuses.find(issue?.statusId ?? '')).toMatchObject({
      name: 'Resolved',
      category: 'done',
    });
  });

  it('keeps the changelog with the ids of the statuses it has', () => {
    const { site } = imported('one.json', JSON.stringify(shopStory));
    const [entry] = site.jira.issues.historiesOf('4711');
    expect(entry?.items[0]).toMatchObject({
      field: 'status',
      fromString: 'To Do',
      from: '10000',
      to: site.jira.issues.find('SHOP-7')?.statusId,
    });
  });

  it('says what surfaces will lack', () => {
    const withoutChangelog = { ...shopStory, changelog: undefined };
    const { report } = imported('one.json', JSON.stringify(withoutChangelog));
    expect(describeImport(report).join(' ')).toContain('No changelog: cycle time starts today');
  });

  it('keeps what is restricted from those who are not of the project’s lead', () => {
    const fields = { ...shopStory.fields, security: { id: '7', name: 'Board only' } };
    const { site } = imported('one.json', JSON.stringify({ ...shopStory, fields }));
    const { access, issues } = site.jira;
    const issue = issues.find('SHOP-7');
    if (issue === undefined) throw new Error('SHOP-7 was not imported.');
    expect(
      ['acc-ana', 'acc-priya', 'acc-ben', 'acc-vic'].map((id) => access.maySee(id, issue)),
    ).toEqual([true, true, false, false]);
  });

  it('leaves alone what is there already', () => {
    const { site, path } = imported('one.json', JSON.stringify(shopStory));
    site.jira.issues.update('4711', { summary: 'Mine' }, { atMs: 1, items: [] });
    expect(importSite(site, { path })).toMatchObject({ imported: 0, alreadyThere: 1 });
    expect(site.jira.issues.find('SHOP-7')?.summary).toBe('Mine');
  });

  it('leaves nothing behind when it is interrupted', () => {
    const site = emptySite();
    const path = fileOf('one.json', JSON.stringify(shopStory));
    const onProgress = () => {
      throw new Error('interrupted');
    };
    expect(() => importSite(site, { path, onProgress })).toThrow('interrupted');
    expect(site.jira.issues.count()).toBe(0);
    expect(site.jira.projects.all()).toEqual([]);
  });

  it('reads the CSV of a spreadsheet program: semicolons, byte-order mark, 12/Mar/26', () => {
    const csv = [
      '\uFEFFSummary;Issue key;Issue id;Issue Type;Status;Created;Resolved;Due date;Sprint;Sprint;Labels;Labels;Custom field (Story Points);Outward issue link (Blocks);Description',
      'Pays by card;SHOP-7;7;Story;Done;12/Mar/26 3:04 PM;14/Mar/26 9:00 AM;20/Mar/26 12:00 AM;Sprint 1;Sprint 2;web;pay;3,5;SHOP-8;"h3. Why; because\n* one\n* two"',
      'Gets a receipt;SHOP-8;8;Bug;In Progress;13/Mar/26 3:04 PM;;;;;;;;;',
    ].join('\r\n');
    const { site, report } = imported('jira.csv', csv);
    expect(report).toMatchObject({ imported: 2, faults: [] });
    expect(describeImport(report).join(' ')).toContain('all are taken as closed.');
    expect(site.jira.issues.find('SHOP-7')).toMatchObject({
      createdMs: Date.parse('2026-03-12T15:04:00Z'),
      resolvedMs: Date.parse('2026-03-14T09:00:00Z'),
      dueDate: '2026-03-20',
      labels: ['web', 'pay'],
      custom: { customfield_10028: 3.5 },
    });
    expect(site.jira.issues.bodyOf('7').description).toMatchObject({
      content: [{ type: 'heading' }, { type: 'bulletList' }],
    });
    expect(site.jira.sprints.all().map(({ name }) => name)).toEqual(['Sprint 1', 'Sprint 2']);
    expect(site.jira.issues.linksOf('8')).toMatchObject([{ inwardId: '7', outwardId: '8' }]);
  });
});

describe('a table from a spreadsheet program', () => {
  const tableOf = (...rows: string[]) => ['Issue key;Summary;Created;Due date', ...rows].join('\n');
  const summaryOf = (content: Buffer) =>
    imported('jira.csv', content).site.jira.issues.find('SHOP-7')?.summary;

  it.each([
    { saved: 'as UTF-8', content: Buffer.from(tableOf('SHOP-7;Größe wählen')) },
    {
      saved: 'in the Western code page',
      content: Buffer.from(tableOf('SHOP-7;Größe wählen'), 'latin1'),
    },
    {
      saved: 'as UTF-16',
      content: Buffer.from(`\uFEFF${tableOf('SHOP-7;Größe wählen')}`, 'utf16le'),
    },
    {
      saved: 'with tabs',
      content: Buffer.from(tableOf('SHOP-7;Größe wählen').replaceAll(';', '\t')),
    },
  ])('keeps its letters, saved $saved', ({ content }) => {
    expect(summaryOf(content)).toBe('Größe wählen');
  });

  it('takes the month first where a date of the file can be read no other way', () => {
    const { site, report } = imported(
      'jira.csv',
      tableOf('SHOP-7;One;3/4/26 9:15;', 'SHOP-8;Two;3/25/26 9:15;'),
    );
    expect(site.jira.issues.find('SHOP-7')?.createdMs).toBe(Date.parse('2026-03-04T09:15:00Z'));
    expect(report).toMatchObject({ faults: [], guesses: [] });
  });

  it('says that it guessed where no date tells', () => {
    const { site, report } = imported('jira.csv', tableOf('SHOP-7;One;3/4/26 9:15;'));
    expect(site.jira.issues.find('SHOP-7')?.createdMs).toBe(Date.parse('2026-04-03T09:15:00Z'));
    expect(describeImport(report).join(' ')).toContain('03/04 is read as the third of April');
  });

  it('names a date that it cannot read', () => {
    const { report } = imported('jira.csv', tableOf('SHOP-7;One;12/Mar/26;soon'));
    const why = '“soon” is no date. The work item is imported without it.';
    expect(report).toMatchObject({ imported: 1, faults: [{ at: 'row 2', why }] });
  });
});

describe('parseMoment', () => {
  it.each([
    { text: '12/Mar/26 3:04 PM', moment: '2026-03-12T15:04:00.000Z' },
    { text: '12/Mar/26 12:04 AM', moment: '2026-03-12T00:04:00.000Z' },
    { text: '12.03.2026 15:04', moment: '2026-03-12T15:04:00.000Z' },
    { text: '2026-03-12 15:04', moment: '2026-03-12T15:04:00.000Z' },
    { text: '2026-03-12T15:04:00.000+0200', moment: '2026-03-12T13:04:00.000Z' },
    { text: '31/Feb/26', moment: undefined },
    { text: 'soon', moment: undefined },
  ])('reads $text as $moment', ({ text, moment }) => {
    expect(parseMoment(text)).toBe(moment);
  });
});

describe('wikiToAdf', () => {
  it('keeps headings, lists, code and marks', () => {
    const wiki =
      'h2. Title\n# one\n# two\n{code:java}\nint a;\n{code}\nA *bold* [link|https://example.com]';
    expect(wikiToAdf(wiki)).toMatchObject({
      content: [
        { type: 'heading', attrs: { level: 2 } },
        { type: 'orderedList', content: [{}, {}] },
        { type: 'codeBlock', content: [{ text: 'int a;' }] },
        {
          type: 'paragraph',
          content: [
            { text: 'A ' },
            { text: 'bold', marks: [{ type: 'strong' }] },
            { text: ' ' },
            { text: 'link', marks: [{ type: 'link' }] },
          ],
        },
      ],
    });
  });
});

// Helpers

const shopStory = {
  id: '4711',
  key: 'SHOP-7',
  fields: {
    project: { id: '77', key: 'SHOP', name: 'Shop' },
    issuetype: { name: 'Story' },
    summary: 'Pays by card',
    status: { id: '5', name: 'Resolved', statusCategory: { key: 'done' } },
    created: '2026-03-01T10:00:00.000+0000',
    resolutiondate: '2026-03-09T10:00:00.000+0000',
    description: 'Plain text',
  },
  changelog: {
    histories: [
      {
        created: '2026-03-09T10:00:00.000+0000',
        author: { name: 'u1', displayName: 'Person 1' },
        items: [{ field: 'status', from: '1', fromString: 'To Do', to: '5', toString: 'Resolved' }],
      },
    ],
  },
  _ext: { storyPoints: 5 },
};

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function fileOf(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-import-'));
  folders.push(folder);
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const emptySite = () => createSite({ db: openDatabase(':memory:'), clock: createClock() });

function imported(name: string, content: string | Uint8Array) {
  const path = fileOf(name, content);
  const site = emptySite();
  return { site, path, report: importSite(site, { path }) };
}
