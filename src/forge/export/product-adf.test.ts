import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { smallProject, someDay } from '../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro/macro-config';
import { parseMacroView } from '#contract/macro/snapshot';
import type { ProductMetric } from '#domain/product/metric';
import type { Audience } from '#domain/roadmap/macro-view';
import { viewForReaders } from '#domain/roadmap/view-for-readers';
import { buildMacroView } from '../../usecases/macro/build-macro-view';
import { adfOfSnapshot } from './snapshot-adf';

const require = createRequire(`${process.cwd()}/package.json`);
const schema = JSON.parse(
  readFileSync(require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json'), 'utf8'),
) as object;
const isValid = new Ajv({ strict: false }).compile(schema);

const churn: ProductMetric = {
  ...{ id: 'churn-of-customers', name: 'Customer churn', direction: 'down', unit: '' },
  points: [
    ['2026-09-01', 12, 400],
    ['2026-10-01', 8, 400],
  ],
  ...{ kind: 'churn', step: 'month', loadedBy: 'acc-ana', source: 'churn.csv' },
  loadedAt: `${someDay}T09:00:00.000Z`,
};
const small: ProductMetric = {
  ...{ ...churn, id: 'churn-of-the-few', name: 'Churn of the few' },
  points: [['2026-10-01', 1, 9]],
};

describe('product metrics', () => {
  it('are published with their target and name, and printed with what they stand on', () => {
    const { view } = published('leadership');
    // What is published is read back as strictly as anything that a page sends.
    expect(parseMacroView(JSON.parse(JSON.stringify(view)))).toEqual({ ok: true, value: view });
    const document = adfOfSnapshot(published('leadership'));
    isValid(document);
    expect(isValid.errors).toBeNull();
    const printed = JSON.stringify(document);
    for (const words of [
      'Customer churn',
      '2 % (target at most 2.5)',
      '3 %, ',
      'n = 400',
      'loaded by Ana on ',
      ' from churn.csv.',
      '9 customers at the start, 10 are needed.',
    ])
      expect(printed).toContain(words);
    expect(printed).not.toContain('acc-ana');
  });

  it('stay as they were on a day gone by', () => {
    expect(shown('leadership', '2026-10-15')?.metrics[0]?.points).toEqual([
      ['2026-09-01', 12, 400],
    ]);
  });

  it('are not published for customers', () => {
    expect(shown('customers')).toBeDefined();
    expect(published('customers').view.product).toBeUndefined();
  });
});

// Helpers

const moment = { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' };

function viewFor(audience: Audience, asOf?: string) {
  const { settings, ...project } = smallProject();
  const targets = { 'product-churn-of-customers': { value: 2.5, direction: 'down' } };
  const data = {
    ...project,
    settings: { ...settings, sections: { ...settings.sections, kpi: { targets } } },
    product: { metrics: [churn, small], unread: 0, names: new Map([['acc-ana', 'Ana']]) },
  };
  const config = { ...presetOf(audience), project: 'PAY', ...(asOf === undefined ? {} : { asOf }) };
  return buildMacroView(config, data, moment).view;
}

const shown = (audience: Audience, asOf?: string) => viewFor(audience, asOf).product;

const published = (audience: Audience) => ({
  ...{ v: 1 as const, pageId: '66072', publishedBy: 'Ana', note: '' },
  publishedAt: `${someDay}T14:03:00.000Z`,
  view: viewForReaders(viewFor(audience)),
});
