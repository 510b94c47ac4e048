import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromMarkdown } from '../../src/domain/adf/from-markdown';
import { fromWiki } from '../../src/domain/adf/from-wiki';
import { findCriteria } from '../../src/domain/criteria/find-criteria';
import type { AdfDocument } from '../../src/domain/issue/adf';

// The labels are ours: which descriptions hold criteria, and which; texts only as hashes. Those of the
// wiki descriptions were written by reading the text alone, before the finder was asked. The `unseen`
// ones were drawn by lot from what nobody had labelled, and labelled before the finder ever read them.

const labelFolder = join(process.cwd(), 'test/data');
const data = process.env['WAYMARK_DATA'] ?? '../shared';
type Labels = Readonly<Record<string, readonly string[]>>;
const readLabels = (file: string) =>
  JSON.parse(readFileSync(join(labelFolder, file), 'utf8')) as Labels;
const labels = readLabels('find-criteria.labels.json');
const unseen = readLabels('find-criteria.unseen.json');

describe('findCriteria', () => {
  it('finds sections with precision and recall of at least 0.95', () => {
    const { sections } = measure();
    report('sections', sections);
    expect(precision(sections)).toBeGreaterThanOrEqual(0.95);
    expect(recall(sections)).toBeGreaterThanOrEqual(0.95);
  });

  it('finds their items with precision and recall of at least 0.90', () => {
    const { items } = measure();
    report('items', items);
    expect(precision(items)).toBeGreaterThanOrEqual(0.9);
    expect(recall(items)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(['wiki', 'markdown'] as const)('does so in %s alone', (notation) => {
    const { sections, items } = measure(notation);
    report(`${notation}, sections`, sections);
    report(`${notation}, items`, items);
    for (const tally of [sections, items]) {
      expect(precision(tally)).toBeGreaterThanOrEqual(0.9);
      expect(recall(tally)).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('does so in forty descriptions that it was never tried on before', () => {
    const { sections, items } = tally(documents(), unseen);
    report('unseen, sections', sections);
    report('unseen, items', items);
    expect(precision(sections)).toBeGreaterThanOrEqual(0.95);
    expect(recall(sections)).toBeGreaterThanOrEqual(0.95);
    expect(precision(items)).toBeGreaterThanOrEqual(0.9);
    expect(recall(items)).toBeGreaterThanOrEqual(0.9);
  });

  it('finds none in 2,940 descriptions of a project that writes none', () => {
    const lines = gunzipSync(readFileSync(join(data, 'data/timob.adf.jsonl.gz'))).toString();
    const found = lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly key: string; readonly adf?: AdfDocument })
      .filter(({ adf }) => adf !== undefined && findCriteria(adf).length > 0);
    expect(found.length).toBeLessThanOrEqual(3);
  });

  it('reads the scenarios of a feature file that was pasted into a description', () => {
    const text = readFileSync(join(data, 'criteria/smokey/features/assets.feature'), 'utf8');
    const [section] = findCriteria(fromMarkdown(text));
    expect(section?.items.length ?? 0).toBeGreaterThan(0);
  });
});

// Helpers

type Tally = { hits: number; extra: number; missed: number };

const precision = ({ hits, extra }: Tally): number => hits / (hits + extra);
const recall = ({ hits, missed }: Tally): number => hits / (hits + missed);

function report(what: string, tally: Tally): void {
  process.stdout.write(
    `${what}: precision ${precision(tally).toFixed(3)}, recall ${recall(tally).toFixed(3)} (${String(tally.hits + tally.missed)} labelled)\n`,
  );
}

const written = { wiki: 'criteria/jira-wiki.jsonl', markdown: 'criteria/markdown-checkbox.jsonl' };
type Notation = keyof typeof written;

type Named = { readonly name: string; readonly document: AdfDocument };

const measure = (only?: Notation) => tally(documents(only), labels);

function tally(all: readonly Named[], by: Labels) {
  const sections = { hits: 0, extra: 0, missed: 0 };
  const items = { hits: 0, extra: 0, missed: 0 };
  for (const { name, document } of all.filter((each) => each.name in by)) {
    const wanted = [...(by[name] ?? [])];
    const found = findCriteria(document).flatMap((section) =>
      section.items.filter((item) => item.kind === 'criterion').map((item) => hashOf(item.text)),
    );
    count(sections, wanted.length > 0, found.length > 0);
    for (const hash of found) {
      const at = wanted.indexOf(hash);
      count(items, at >= 0, true);
      if (at >= 0) wanted.splice(at, 1);
    }
    items.missed += wanted.length;
  }
  return { sections, items };
}

function count(tally: Tally, isWanted: boolean, isFound: boolean): void {
  if (isWanted && isFound) tally.hits += 1;
  else if (isFound) tally.extra += 1;
  else if (isWanted) tally.missed += 1;
}

function documents(only?: Notation): readonly Named[] {
  const wiki = rows(written.wiki).map((row) => ({
    name: row['key'] ?? '',
    document: fromWiki(row['text_newlines_restored'] ?? row['text_raw'] ?? ''),
  }));
  const markdown = rows(written.markdown).map((row) => ({
    name: sha1(row['web_url'] ?? '').slice(0, 10),
    document: fromMarkdown(row['description'] ?? ''),
  }));
  return only === undefined ? [...wiki, ...markdown, ...exported()] : { wiki, markdown }[only];
}

/** Descriptions as Jira exported them. */
const exported = (): readonly Named[] =>
  ['kafka', 'hive-changelog', 'solr-changelog'].flatMap((project) =>
    gunzipSync(readFileSync(join(data, `data/${project}.jsonl.gz`)))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { key: string; fields?: { description?: unknown } })
      .map(({ key, fields }) => ({
        name: key,
        document: fromWiki(typeof fields?.description === 'string' ? fields.description : ''),
      })),
  );

function rows(file: string): readonly Record<string, string>[] {
  return readFileSync(join(data, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
}

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');

function hashOf(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return sha1(words).slice(0, 8);
}
