import { criteriaRecord } from '../records/criteria-record';
import { applyToRecord, readRecord } from '../records/apply-to-record';
import type { ApplyPorts } from '../records/apply-to-record';
import type { RecordStore } from '../../ports/record-store';
import { parseCriteriaDocument } from '../../contract/criteria/criteria-document';
import type { CriteriaChange } from '../../domain/criteria/criteria-change';
import type { CriteriaState } from '../../domain/criteria/acceptance-criterion';

describe('twenty editors of one list', () => {
  it('lose none of their acknowledged changes in foul weather', async () => {
    const site = foulSite(7);
    const acknowledged = new Set<string>();
    await Promise.all(
      Array.from({ length: 20 }, (_, editor) =>
        edit(site, `editor-${String(editor)}`, acknowledged),
      ),
    );
    const record = await readRecord(criteriaRecord, '1', site.ports);
    const state: CriteriaState = record.ok ? record.value.state : { items: [], deleted: [] };
    const present = new Set(state.items.map((item) => item.id));
    expect(acknowledged.size).toBe(20 * 15);
    expect([...acknowledged].filter((id) => !present.has(id))).toEqual([]);
    expect(present.size).toBe(state.items.length);
    const copy = parseCriteriaDocument(site.copy());
    expect(copy.ok && copy.value.version).toBe(record.ok ? record.value.version : -1);
    expect(copy.ok && copy.value.state.items).toEqual(state.items);
  }, 60_000);
});

// Helpers

type Site = {
  readonly ports: ApplyPorts;
  readonly copy: () => unknown;
  readonly chance: () => number;
};

/** One editor: adds lines one by one; an answer that is lost is asked for again with the same numbers. */
async function edit(site: Site, clientId: string, acknowledged: Set<string>): Promise<void> {
  for (let seq = 1; seq <= 15; seq += 1) {
    const id = `${clientId}-${String(seq)}`;
    const change: CriteriaChange = {
      type: 'add',
      lines: [{ id, text: `Line ${id}` }],
      after: null,
    };
    for (let tried = 0; ; tried += 1) {
      const answer = await applyToRecord(
        {
          kind: criteriaRecord,
          subjectId: '1',
          operations: [{ clientId, seq, change }],
          actor: { accountId: clientId, at: '2026-03-09T14:02:00.000Z', abilities: [] },
        },
        site.ports,
      );
      const isLost = site.chance() < 0.2;
      if (answer.ok && !isLost) break;
      if (tried > 200) throw new Error(`${id} was never acknowledged`);
      await pause(site);
    }
    acknowledged.add(id);
  }
}

const pause = (site: Site): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.floor(site.chance() * 3));
  });

/** A store with conditions and a property without; both slow, in an order that nobody promises. */
function foulSite(seed: number): Site {
  let random = seed;
  const chance = (): number => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return random / 2_147_483_648;
  };
  let stored: { version: number; body: unknown } | undefined;
  let property: unknown;
  const site = { chance, copy: () => property };
  const wait = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, Math.floor(chance() * 3));
    });
  const store = {
    read: async () => {
      await wait();
      return stored;
    },
    write: async (
      _kind: string,
      _subject: string,
      next: { record: { version: number; body: unknown } },
    ) => {
      await wait();
      if ((stored?.version ?? 0) !== next.record.version - 1) return false;
      stored = next.record;
      return true;
    },
    history: () => Promise.resolve([]),
  } as unknown as RecordStore;
  const ports: ApplyPorts = {
    store,
    readCopy: () => Promise.resolve(property),
    publish: async (copies) => {
      await wait();
      property = JSON.parse(JSON.stringify(copies[0]?.value)) as unknown;
      return true;
    },
    publishLater: () => Promise.resolve(),
  };
  return { ...site, ports };
}
