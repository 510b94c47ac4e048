import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { smallProject, someDay } from '../../../test/arbitraries/macro-data';
import type { MacroConfig } from '#contract/macro/macro-config';
import { presetOf } from '#contract/macro/macro-config';
import { chartIds, measureIds } from '#domain/kpi/kpi';
import type { Audience } from '#domain/roadmap/macro-view';
import { viewForReaders } from '#domain/roadmap/view-for-readers';
import { buildMacroView } from '../../usecases/macro/build-macro-view';
import { adfOfSnapshot, adfWithoutSnapshot } from './snapshot-adf';

const require = createRequire(`${process.cwd()}/package.json`);
const schema = JSON.parse(
  readFileSync(require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json'), 'utf8'),
) as object;
const isValid = new Ajv({ strict: false }).compile(schema);

const snapshotFor = (audience: Audience, parts: Partial<MacroConfig> = {}) => ({
  v: 1 as const,
  pageId: '66072',
  publishedBy: 'Ana',
  publishedAt: `${someDay}T14:03:00.000Z`,
  note: 'For the board',
  view: viewForReaders(
    buildMacroView({ ...presetOf(audience), project: 'PAY', ...parts }, smallProject(), {
      today: someDay,
      now: `${someDay}T14:02:00.000Z`,
      timeZone: 'UTC',
    }).view,
  ),
});

describe('adfOfSnapshot', () => {
  it.each(['leadership', 'team', 'customers'] as const)(
    'is valid by Atlassian’s schema for %s',
    (audience) => {
      isValid(adfOfSnapshot(snapshotFor(audience)));
      expect(isValid.errors).toBeNull();
    },
  );

  it('is valid with every number and chart, and prints what the charts show', () => {
    const document = adfOfSnapshot(
      snapshotFor('team', { cards: [...measureIds], charts: [...chartIds] }),
    );
    isValid(document);
    expect(isValid.errors).toBeNull();
    const printed = JSON.stringify(document);
    for (const words of ['Flow', 'Cycle time that 85 % do not exceed', '4 days', 'Likely done'])
      expect(printed).toContain(words);
    for (const words of [', 8 counted', 'Started: first entry into a status of the category'])
      expect(printed).toContain(words);
  });

  it.each([
    { given: 'enough', basis: { finished: 26, weeks: 8 }, words: 'Forecast from 26 work items' },
    {
      given: 'too few',
      basis: { finished: 4, weeks: 8, needed: 10 },
      words: 'No forecast yet: 4 finished in 8 weeks, 10 are needed.',
    },
  ])('says of a forecast from $given what it stands on', ({ basis, words }) => {
    const snapshot = snapshotFor('leadership');
    const view = { ...snapshot.view, forecastBasis: basis };
    expect(JSON.stringify(adfOfSnapshot({ ...snapshot, view }))).toContain(words);
  });

  it('keeps a likelihood and its word on one line', () => {
    const snapshot = snapshotFor('leadership');
    const id = snapshot.view.items.find(({ category }) => category !== 'done')?.id ?? '';
    const days = { p50On: '2026-12-07', p85On: '2026-12-14' };
    const view = { ...snapshot.view, forecasts: [{ id, ...days, likelihood: 0.07 }] };
    expect(JSON.stringify(adfOfSnapshot({ ...snapshot, view }))).toContain(
      ' (7\u00a0%,\u00a0unlikely)',
    );
  });

  it('prints releases and milestones with their days, but none of long ago', () => {
    const snapshot = snapshotFor('leadership');
    const markers = [
      { name: 'Board meets', on: '2026-12-11', isReleased: false, isMilestone: true as const },
      { name: '3.1', on: someDay, isReleased: true },
      { name: '2.0', on: '2025-01-31', isReleased: true },
    ];
    const document = adfOfSnapshot({ ...snapshot, view: { ...snapshot.view, markers } });
    isValid(document);
    expect(isValid.errors).toBeNull();
    const printed = JSON.stringify(document);
    for (const words of ['Releases and milestones', 'Board meets', 'Milestone', '3.1', 'Released'])
      expect(printed).toContain(words);
    expect(printed).not.toContain('2.0');
  });

  it('keeps what is done on one line in a narrow column', () => {
    expect(JSON.stringify(adfOfSnapshot(snapshotFor('leadership')))).toContain(
      '12\u00a0of\u00a013',
    );
  });

  it('says late in words', () => {
    expect(JSON.stringify(adfOfSnapshot(snapshotFor('leadership')))).toContain('Late by 12 days');
  });

  it('prints neither days nor keys for customers', () => {
    const text = JSON.stringify(adfOfSnapshot(snapshotFor('customers')));
    expect(text).not.toContain('PAY-');
    expect(text.match(/"type":"date"/g)).toHaveLength(1);
    expect(text).not.toContain('without dates');
    expect(text).not.toContain('Numbers');
    for (const column of ['Now', 'Next', 'Later']) expect(text).toContain(`"text":"${column}"`);
  });
});

describe('adfWithoutSnapshot', () => {
  it.each([
    { why: 'none', words: 'nobody has published' },
    { why: 'several', words: 'does not tell which of them this is' },
  ] as const)('is valid, and says why there is no more: $why', ({ why, words }) => {
    const document = adfWithoutSnapshot('PAY', { why });
    isValid(document);
    expect(isValid.errors).toBeNull();
    expect(JSON.stringify(document)).toContain(words);
  });

  it('leads to the page', () => {
    const address = 'https://shop.atlassian.net/wiki/spaces/PAY/pages/7/Roadmap';
    const document = adfWithoutSnapshot('PAY', { why: 'none', address });
    isValid(document);
    expect(isValid.errors).toBeNull();
    expect(JSON.stringify(document)).toContain(`{"href":"${address}"}`);
  });
});
