import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromMarkdown } from '../../src/domain/adf/from-markdown';
import { fromWiki } from '../../src/domain/adf/from-wiki';
import { findCriteria } from '../../src/domain/criteria/find-criteria';
import type { AdfDocument } from '../../src/domain/issue/adf';

// The labels are ours: which descriptions hold criteria, and which; texts only as hashes. Those of the
// wiki descriptions were written by reading the text alone, before the finder was asked.

const labelFolder = join(process.cwd(), 'test/data');
const data = process.env['WAYMARK_DATA'] ?? '../shared';
const labels = JSON.parse(
  readFileSync(join(labelFolder, 'find-criteria.labels.json'), 'utf8'),
) as Record<string, readonly string[]>;

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

function measure(only?: Notation): { readonly sections: Tally; readonly items: Tally } {
  const sections = { hits: 0, extra: 0, missed: 0 };
  const items = { hits: 0, extra: 0, missed: 0 };
  for (const { name, document } of labelledDocuments(only)) {
    const wanted = [...(labels[name] ?? [])];
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

function labelledDocuments(
  only: Notation | undefined,
): readonly { name: string; document: AdfDocument }[] {
  const wiki = rows(written.wiki).map((row) => ({
    name: row['key'] ?? '',
    document: fromWiki(row['text_newlines_restored'] ?? row['text_raw'] ?? ''),
  }));
  const markdown = rows(written.markdown).map((row) => ({
    name: sha1(row['web_url'] ?? '').slice(0, 10),
    document: fromMarkdown(row['description'] ?? ''),
  }));
  const asked = only === undefined ? [...wiki, ...markdown] : { wiki, markdown }[only];
  return asked.filter(({ name }) => name in labels);
}

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
