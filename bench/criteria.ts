import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseCriteriaDocument, writeCriteriaDocument } from '#contract/criteria/criteria-document';
import { propertyCharactersAtMost } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import { noCriteria } from '#domain/criteria/acceptance-criterion';
import { findOutsideChanges } from '#domain/criteria/adopt-copy';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { spreadKeys } from '#domain/criteria/criteria-order';
import { findCriteria } from '#domain/criteria/find-criteria';
import { parsePaste } from '#domain/criteria/text/parse-paste';
import { fromMarkdown } from '../src/domain/adf/from-markdown';
import { applyToRecord } from '../src/usecases/records/apply-to-record';
import { criteriaRecord, fittingCriteriaRules } from '../src/usecases/records/criteria-record';
import { mergeFigures } from './criteria/merge-lists';
import { pageFigures } from './criteria/page-figures';
import type { Bench, Figure } from './harness/figure';
import { medianMs } from './harness/figure';

const actor = { accountId: 'acc-ana', at: '2026-03-09T14:02:00.000Z', abilities: ['accept'] };

/** A full list: 150 criteria of 90 characters, each claimed and accepted by one of five people. */
function fullList(): CriteriaState {
  const items = Array.from({ length: 150 }, (_, n) => ({
    id: `k3j2h1${String(n).padStart(4, '0')}`,
    text: `${String(n)} `.padEnd(90, 'Pays by card and gets a receipt '),
    kind: 'criterion' as const,
    depth: 0 as const,
    order: '',
    state: 'accepted' as const,
    isRequired: true,
    claimedBy: `712020:0b0e5b0c-4ad3-44ae-9d2c-00000000000${String(n % 5)}`,
    claimedAt: '2026-03-09T14:02:00.000Z',
    decidedBy: `712020:0b0e5b0c-4ad3-44ae-9d2c-00000000000${String((n + 1) % 5)}`,
    decidedAt: '2026-03-10T09:00:00.000Z',
  }));
  return { items: spreadKeys(items), deleted: [] };
}

/** Kilobytes of JavaScript that the panel's page names, compressed; NaN when it is not built. */
function firstLoadKb(): number {
  const folder = join(process.cwd(), 'static/build');
  const page = join(folder, 'criteria-panel.html');
  if (!existsSync(page)) return Number.NaN;
  const named = [...readFileSync(page, 'utf8').matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)];
  const bytes = named.map(([, file]) => gzipSync(readFileSync(join(folder, file ?? ''))).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1_000;
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Twenty people add ten lines each. `lost` counts the lines that were acknowledged and are gone. */
async function lostByOverwriting(): Promise<number> {
  let property: readonly string[] = [];
  const add = async (line: string): Promise<void> => {
    const read = property;
    await pause();
    property = [...read, line];
  };
  await Promise.all(
    Array.from({ length: 20 }, async (_, person) => {
      for (let n = 0; n < 10; n += 1) await add(`${String(person)}-${String(n)}`);
    }),
  );
  return 200 - property.length;
}

async function lostByRecord(): Promise<number> {
  let stored: { version: number; body: unknown } | undefined;
  const ports = {
    store: {
      read: async () => {
        await pause();
        return stored;
      },
      write: async (
        _kind: string,
        _id: string,
        next: { record: { version: number; body: unknown } },
      ) => {
        await pause();
        if ((stored?.version ?? 0) !== next.record.version - 1) return false;
        stored = next.record;
        return true;
      },
      history: () => Promise.resolve([]),
    },
    readCopy: () => Promise.resolve(undefined),
    publish: () => Promise.resolve(true),
  } as unknown as Parameters<typeof applyToRecord>[1];
  let acknowledged = 0;
  await Promise.all(
    Array.from({ length: 20 }, async (_, person) => {
      const clientId = `client-${String(person)}`;
      for (let seq = 1; seq <= 10; seq += 1) {
        const lines = [{ id: `${clientId}-${String(seq)}`, text: 'Pays by card' }];
        const change: CriteriaChange = { type: 'add', lines, after: null };
        const task = {
          kind: criteriaRecord,
          subjectId: '1',
          actor,
          operations: [{ clientId, seq, change }],
        };
        while (!(await applyToRecord(task, ports)).ok) await pause();
        acknowledged += 1;
      }
    }),
  );
  const state = (stored?.body as { state?: CriteriaState } | undefined)?.state ?? noCriteria;
  return acknowledged - state.items.length;
}

async function figures(): Promise<readonly Figure[]> {
  const full = fullList();
  const written = writeCriteriaDocument(full, 1);
  const text = JSON.stringify(written);
  const other = { ...full, items: full.items.map((item) => ({ ...item, text: `${item.text}.` })) };
  const markdown = `# Story\n\n${'Some words about it.\n\n'.repeat(100)}## Acceptance criteria\n\n${full.items.map((item) => `- ${item.text}`).join('\n')}`;
  const description = fromMarkdown(markdown);
  const reword: CriteriaChange = { type: 'editText', id: full.items[75]?.id ?? '', text: 'Other' };
  return [
    {
      name: 'first-load JavaScript of the panel',
      measured: firstLoadKb(),
      unit: 'kB',
      against: { what: 'budget', value: 120 },
      budget: 120,
    },
    {
      name: 'characters of 150 criteria of 90',
      measured: text.length,
      unit: 'count',
      against: { what: 'one property', value: propertyCharactersAtMost },
      budget: propertyCharactersAtMost,
    },
    {
      name: 'lines lost by 20 people, record',
      measured: await lostByRecord(),
      unit: 'count',
      against: { what: 'overwriting one property', value: await lostByOverwriting() },
      budget: 0,
    },
    {
      name: 'one change of a full list',
      measured: await medianMs(() => fittingCriteriaRules.apply(full, reword, actor), 50),
      unit: 'ms',
      against: {
        what: 'JSON there and back',
        value: await medianMs(() => JSON.parse(JSON.stringify(written)) as unknown, 50),
      },
      budget: 5,
    },
    {
      name: 'read a full copy',
      measured: await medianMs(() => parseCriteriaDocument(written), 50),
      unit: 'ms',
      against: {
        what: 'JSON.parse of it',
        value: await medianMs(() => JSON.parse(text) as unknown, 50),
      },
      budget: 8,
    },
    {
      name: 'compare two full lists',
      measured: await medianMs(() => findOutsideChanges(full, other), 50),
      unit: 'ms',
      against: { what: 'one frame', value: 16 },
      budget: 4,
    },
    {
      name: 'find 150 criteria in a description',
      measured: await medianMs(() => findCriteria(description)),
      unit: 'ms',
      against: { what: 'one frame', value: 16 },
      budget: 16,
    },
    {
      name: 'read 150 pasted lines',
      measured: await medianMs(() => parsePaste(markdown)),
      unit: 'ms',
      against: { what: 'one frame', value: 16 },
      budget: 16,
    },
    ...(await mergeFigures(full)),
    ...(await pageFigures()),
  ];
}

/** The acceptance criteria: size, speed, and what twenty people lose. */
export const bench: Bench = { name: 'criteria', run: figures };
