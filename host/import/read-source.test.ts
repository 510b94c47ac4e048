import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSource } from './read-source';

const issue = { key: 'SHOP-7', fields: { summary: 'Zahlung für Käufer' } };
const table = `Issue key,Summary\nSHOP-7,${issue.fields.summary}\n`;
const lines = Array.from({ length: 2_000 }, () => JSON.stringify(issue)).join('\n');
const swapped = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

describe('readSource', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-source-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const fileOf = (name: string, content: string | Uint8Array) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };

  it.each([
    { saved: 'in UTF-8', bytes: table },
    { saved: 'in UTF-16', bytes: Buffer.from(`\uFEFF${table}`, 'utf16le') },
    { saved: 'in UTF-16 the other way round', bytes: swapped(table) },
    { saved: 'in the code page of Western Europe', bytes: Buffer.from(table, 'latin1') },
  ])('reads letters beyond ASCII where they are saved $saved', ({ bytes }) => {
    const { issues } = readSource(fileOf('jira.csv', bytes));
    expect(issues.map(({ fields }) => fields['summary'])).toEqual([issue.fields.summary]);
  });

  it.each([
    { name: 'cut.jsonl.gz', content: gzipSync(lines).subarray(0, 90), says: 'not whole' },
    { name: 'not.jsonl.gz', content: 'hello', says: 'line 1: This line is not JSON.' },
    { name: 'cut.json', content: '{"issues":[{"key"', says: 'line 1: This line is not JSON.' },
    { name: 'other.json', content: '{"hello":[1,2]}', says: 'no key or no fields' },
    { name: 'key.json', content: '[{"key":"hello","fields":{}}]', says: '“hello” is no key' },
    { name: 'book.xlsx', content: 'PK\u0003\u0004…', says: 'Save the table as CSV' },
    { name: 'null.json', content: 'null', says: 'no key or no fields' },
    { name: 'empty.json', content: ' \n', says: 'The file is empty.' },
    { name: 'empty.csv', content: '', says: 'The file is empty.' },
    { name: 'german.csv', content: 'Vorgangsschlüssel;Summary\nSHOP-7;One', says: 'in English' },
    { name: 'bare.csv', content: 'Issue key;Summary', says: 'holds no work items' },
  ])('refuses $name in a sentence that names what is wrong', ({ name, content, says }) => {
    const file = fileOf(name, content);
    expect(() => readSource(file)).toThrow(says);
    expect(() => readSource(file)).toThrow(file);
  });

  it('reads the rest of a folder in which one file is damaged, and says which and why', () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(join(mixed, 'folder.json'), { recursive: true });
    writeFileSync(join(mixed, 'a.jsonl'), JSON.stringify(issue));
    writeFileSync(join(mixed, 'a.adf.jsonl.gz'), gzipSync(lines).subarray(0, 90));
    writeFileSync(join(mixed, 'b.jsonl.gz'), gzipSync(lines).subarray(0, 90));
    writeFileSync(join(mixed, 'c.csv'), 'Issue key,Summary\nSHOP-8,Two\n');
    writeFileSync(join(mixed, 'd.csv'), 'PK\u0003\u0004…');
    const { issues, faults } = readSource(mixed);
    const damaged = 'It is damaged or not whole: it cannot be unzipped.';
    expect(issues.map(({ key }) => key)).toEqual(['SHOP-7', 'SHOP-8']);
    expect(faults).toEqual([
      { file: 'a.adf.jsonl.gz', why: damaged },
      { file: 'b.jsonl.gz', why: damaged },
      { file: 'd.csv', why: expect.stringContaining('Save the table as CSV') as string },
      { file: 'folder.json', why: 'It cannot be read (EISDIR).' },
    ]);
  });

  it('refuses a folder without such files, and a file that is too large for one text', () => {
    const none = join(folder, 'none');
    mkdirSync(none);
    expect(() => readSource(none)).toThrow('holds no .json, .jsonl or .csv file');
    const huge = fileOf('huge.jsonl', '');
    // A file with a hole: it is this large and takes no room.
    truncateSync(huge, 2 * 1024 ** 3);
    expect(() => readSource(huge)).toThrow('Split it into several files');
  });
});
