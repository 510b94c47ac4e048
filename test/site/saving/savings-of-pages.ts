import { presetOf } from '#contract/macro/macro-config';
import type { PageSnapshots, SnapshotAnswer } from '#contract/macro/macro-definitions';
import { buildMacroView } from '#usecases/macro/build-macro-view';
import { smallProject, someDay } from '../../arbitraries/macro-data';
import type { Desk } from './desk';
import type { Saving } from './saving';

/** What is saved with a page of Confluence. */
export const savingsOfPages: readonly Saving[] = [
  {
    what: 'what is published for readers of a page',
    async lay(desk, turn) {
      const { id: pageId } = await newPage(desk);
      const place = { pageId, macroId: `saved-macro-${String(turn)}` };
      const preset = { ...presetOf('leadership'), project: 'PAY' };
      const at = { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' };
      const { view } = buildMacroView(preset, smallProject(), at);
      return {
        save: () =>
          desk.press('macro.publish', { ...place, note: 'Saved', view }, { moduleKey: 'roadmap' }),
        async kept() {
          const read = { person: 'viewer', moduleKey: 'roadmap' } as const;
          const answer = await desk.press<SnapshotAnswer>('macro.snapshot', place, read);
          const ofPage = await desk.press<PageSnapshots>('macro.snapshots', { pageId }, read);
          return [
            answer.kind === 'published' && [answer.snapshot.note, answer.snapshot.view],
            ofPage.published.map(({ macroId }) => macroId),
          ];
        },
        expected: [['Saved', JSON.parse(JSON.stringify(view)) as unknown], [place.macroId]],
      };
    },
  },
  {
    what: 'that what was published is taken back',
    async lay(desk, turn) {
      const { id: pageId } = await newPage(desk);
      const place = { pageId, macroId: `taken-back-${String(turn)}` };
      const preset = { ...presetOf('leadership'), project: 'PAY' };
      const at = { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' };
      const { view } = buildMacroView(preset, smallProject(), at);
      const roadmap = { moduleKey: 'roadmap' };
      await desk.press('macro.publish', { ...place, note: 'Too early', view }, roadmap);
      return {
        save: () => desk.press('macro.unpublish', place, roadmap),
        kept: async () => (await desk.press<SnapshotAnswer>('macro.snapshot', place, roadmap)).kind,
        expected: 'none',
      };
    },
  },
  {
    what: 'the configuration of a macro, with its page',
    async lay(desk) {
      const { id, title } = await newPage(desk);
      const value = JSON.stringify({
        ...{ version: 1, type: 'doc' },
        content: [macroOf({ project: 'PAY', audience: 'team' })],
      });
      const path = `/wiki/api/v2/pages/${id}`;
      const body = { representation: 'atlas_doc_format', value };
      const page = { id, status: 'current', title, body };
      return {
        save: () =>
          desk.insist(async () => {
            const answer = await desk.site.as('admin').fetch(path, {
              method: 'PUT',
              body: JSON.stringify({ ...page, version: { number: 2 } }),
            });
            // Whoever hears nothing and saves again is told that the page is saved already.
            if (!answer.ok && answer.status !== 409) throw new Error(String(answer.status));
          }),
        async kept() {
          const found = await desk.ask<Page>('GET', `${path}?body-format=atlas_doc_format`);
          const document: unknown = JSON.parse(found.body.atlas_doc_format.value);
          return [found.version.number, document];
        },
        expected: [2, JSON.parse(value)],
      };
    },
  },
];

// Helpers

type Page = {
  readonly version: { readonly number: number };
  readonly body: { readonly atlas_doc_format: { readonly value: string } };
};

const macroOf = (config: Readonly<Record<string, unknown>>) => ({
  type: 'extension',
  attrs: {
    ...{ extensionType: 'com.atlassian.ecosystem', extensionKey: 'app/static/roadmap' },
    parameters: { localId: 'saved-macro', guestParams: config },
    layout: 'default',
  },
});

let pages = 0;

/** A page of its own; one that was made without an answer has taken its title, so each try has another. */
async function newPage(desk: Desk): Promise<{ readonly id: string; readonly title: string }> {
  const spaces = '/wiki/api/v2/spaces?keys=PAY';
  const { results } = await desk.ask<{ results: { id: string }[] }>('GET', spaces);
  const value = JSON.stringify({ version: 1, type: 'doc', content: [{ type: 'paragraph' }] });
  return desk.insist(async () => {
    pages += 1;
    const title = `Saved ${String(pages)}`;
    const answer = await desk.site.as('admin').fetch('/wiki/api/v2/pages', {
      method: 'POST',
      body: JSON.stringify({
        ...{ spaceId: results[0]?.id, status: 'current', title },
        body: { representation: 'atlas_doc_format', value },
      }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return { id: ((await answer.json()) as { id: string }).id, title };
  });
}
