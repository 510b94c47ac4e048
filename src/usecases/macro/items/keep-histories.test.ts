import type { KnownHistories } from '#contract/macro/kept-histories';
import type { KeptLargeText } from '../../../ports/kept-large-text';
import { forgetHistories, forgetHistoriesOfOthers, keepForViewer } from './keep-histories';

describe('keepForViewer', () => {
  it('finds what the same person read of the same scope, and of nobody else', async () => {
    const { store } = makeStore();
    await keepForViewer(store, 'ana').keep('PAY status', known);
    expect(await keepForViewer(store, 'ana').find('PAY status')).toEqual(known);
    expect((await keepForViewer(store, 'ana').find('PAY sprint')).size).toBe(0);
    expect((await keepForViewer(store, 'vic').find('PAY status')).size).toBe(0);
  });

  it('keeps no more than four scopes', async () => {
    const { store, texts } = makeStore();
    for (const project of ['A', 'B', 'C', 'D', 'E', 'F'])
      await keepForViewer(store, 'ana').keep(project, known);
    expect(texts.size).toBe(4);
    expect((await keepForViewer(store, 'ana').find('F')).size).toBe(1);
  });
});

describe('forgetHistoriesOfOthers', () => {
  it('leaves only what the person read', async () => {
    const { store, texts } = makeStore();
    texts.set('something else', '');
    await keepForViewer(store, 'ana').keep('PAY', known);
    await keepForViewer(store, 'anabel').keep('PAY', known);
    await forgetHistoriesOfOthers(store, 'ana');
    expect([...texts.keys()]).toEqual(['something else', 'waymark.changes ana PAY']);
  });
});

describe('forgetHistories', () => {
  it('leaves nothing of a project that is hidden from the person', async () => {
    const { store, texts } = makeStore();
    for (const scope of ['PAY status', 'PAYROLL status'])
      await keepForViewer(store, 'ana').keep(scope, known);
    await forgetHistories(store, 'ana', 'PAY ');
    expect([...texts.keys()]).toEqual(['waymark.changes ana PAYROLL status']);
  });
});

// Helpers

const known: KnownHistories = new Map([
  ['1', { updatedAt: '2026-03-10', history: [{ at: '2026-03-09', fieldId: 'status' }] }],
]);

function makeStore(): { store: KeptLargeText; texts: Map<string, string> } {
  const texts = new Map<string, string>();
  const store: KeptLargeText = {
    names: () => Promise.resolve([...texts.keys()]),
    read: (name) => Promise.resolve(texts.get(name)),
    write: (name, text) => {
      texts.set(name, text);
      return Promise.resolve();
    },
    remove: (name) => {
      texts.delete(name);
      return Promise.resolve();
    },
  };
  return { store, texts };
}
