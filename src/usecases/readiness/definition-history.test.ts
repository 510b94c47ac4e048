import type { HistoryEntry } from '#contract/record';
import { readDefinitions } from '#contract/readiness/readiness-definition';
import { starterDefinition } from '#domain/readiness/definition/definition';
import { definitionSteps } from './definition-history';

const rules = ['readiness', 'definitions', 'starter', 'rules'];

describe('definitionSteps', () => {
  it('tells in words what was changed, newest first, and what held after it', () => {
    const steps = definitionSteps([
      entry(3, { type: 'set', path: [...rules, 'estimated', 'severity'], value: 'info' }),
      entry(2, { type: 'set', path: ['scoring', 'weights'], value: { jobSize: 2 } }),
      entry(1, { type: 'set', path: [...rules, 'parent', 'isOn'], value: false }),
    ]);
    expect(steps.map(({ version, words }) => [version, words])).toEqual([
      [3, ['Is estimated: severity is “info”']],
      [1, ['Belongs to a parent: switched off']],
      [0, ['Starter definition, before anyone changed it']],
    ]);
    expect(steps[1]?.section).toEqual({
      definitions: { starter: { rules: { parent: { isOn: false } } } },
    });
  });

  it('leads back to the starter definition from the first change on', () => {
    const first = entry(1, { type: 'set', path: [...rules, 'parent', 'isOn'], value: false });
    const [, start] = definitionSteps([first]);
    expect(readDefinitions(start?.section)).toEqual({
      definitions: [starterDefinition],
      notices: [],
    });
  });

  it('offers nothing to go back to where the beginning is missing', () => {
    const [step] = definitionSteps([
      entry(140, { type: 'remove', path: ['readiness', 'definitions', 'bug'] }),
    ]);
    expect(step).toEqual({
      version: 140,
      made: { at: '2026-03-09T09:00:00.000Z', accountId: 'ana' },
      words: ['Definition “bug” removed'],
    });
  });

  it('passes by what cannot be read', () => {
    expect(definitionSteps([entry(1, { type: 'unheard' })])).toEqual([]);
  });
});

// Helpers

const entry = (version: number, change: unknown): HistoryEntry => ({
  ...{ version, at: '2026-03-09T09:00:00.000Z', accountId: 'ana' },
  changes: [change],
});
