import type { Page } from 'playwright-core';
import type { RunningSite } from '../../test/site/start-site';
import { median } from '../harness/figure';

/**
 * The same list kept as one JSON in one property, as checklists do it: each tick changes the whole text
 * and draws every row anew. From the click to the frame in which the box is drawn.
 */
export async function tickOverwriting(page: Page, lines: number, ticks: number): Promise<number> {
  const times = await page.evaluate(
    async ([count, most]) => {
      let stored = JSON.stringify(
        Array.from({ length: count }, (_, n) => ({
          text: `${String(n)} `.padEnd(90, 'Pays by card and gets a receipt '),
          isTicked: false,
        })),
      );
      const list = document.body.appendChild(document.createElement('ul'));
      const draw = () => {
        const items = JSON.parse(stored) as { text: string; isTicked: boolean }[];
        list.replaceChildren(
          ...items.map(({ text, isTicked }, n) => {
            const row = document.createElement('li');
            const box = document.createElement('input');
            box.type = 'checkbox';
            box.checked = isTicked;
            box.onclick = () => {
              stored = JSON.stringify(
                items.map((item, at) => (at === n ? { ...item, isTicked: !isTicked } : item)),
              );
              draw();
            };
            row.append(box, text);
            return row;
          }),
        );
      };
      draw();
      const taken: number[] = [];
      for (let n = 0; n < most; n += 1) {
        const began = performance.now();
        list.querySelectorAll('input')[n]?.click();
        await new Promise((painted) => requestAnimationFrame(painted));
        taken.push(performance.now() - began);
      }
      list.remove();
      return taken;
    },
    [lines, ticks] as const,
  );
  return median(times);
}

type Who = 'product-owner' | 'developer';
const both: readonly Who[] = ['product-owner', 'developer'];

/** Two people tick twenty lines each at the same time, one tick a call: how many ticks are gone. */
export async function lostOnSite(
  site: RunningSite,
  subjectId: string,
  lineIds: readonly string[],
): Promise<{ readonly record: number; readonly overwriting: number }> {
  const shares = [lineIds.slice(0, 20), lineIds.slice(20, 40)];
  const each = (tick: (who: Who, id: string, n: number) => Promise<unknown>) =>
    Promise.all(
      both.map(async (who, at) => {
        for (const [n, id] of (shares[at] ?? []).entries()) await tick(who, id, n);
      }),
    );
  await each((who, id, n) =>
    site.as(who).invoke('criteria-panel', 'record.apply', {
      kind: 'criteria',
      subjectId,
      operations: [{ clientId: `bench-${who}`, seq: n + 1, change: { type: 'tick', id } }],
    }),
  );
  const answer = (await site
    .as('product-owner')
    .invoke('criteria-panel', 'record.read', { kind: 'criteria', subjectId })) as {
    value: { state: { items: { id: string; state: string }[] } };
  };
  const ticked = new Set(shares.flat());
  const kept = answer.value.state.items.filter(
    ({ id, state }) => ticked.has(id) && state === 'claimed',
  );
  const path = `/rest/api/3/issue/${subjectId}/properties/bench.checklist`;
  const read = async (who: Who): Promise<readonly string[]> => {
    const found = (await (await site.as(who).fetch(path)).json()) as { value?: string[] };
    return found.value ?? [];
  };
  const write = (who: Who, value: readonly string[]) =>
    site.as(who).fetch(path, { method: 'PUT', body: JSON.stringify(value) });
  await write('product-owner', []);
  await each(async (who, id) => write(who, [...(await read(who)), id]));
  return {
    record: ticked.size - kept.length,
    overwriting: ticked.size - new Set(await read('product-owner')).size,
  };
}
