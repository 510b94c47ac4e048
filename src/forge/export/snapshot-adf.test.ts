import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import { smallProject, someDay } from '../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro-config';
import type { Audience } from '#domain/roadmap/macro-view';
import { viewForReaders } from '#domain/roadmap/view-for-readers';
import { buildMacroView } from '../../usecases/macro/build-macro-view';
import { adfOfSnapshot, adfWithoutSnapshot } from './snapshot-adf';

const require = createRequire(`${process.cwd()}/package.json`);
const schema = JSON.parse(
  readFileSync(require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json'), 'utf8'),
) as object;
const isValid = new Ajv({ strict: false }).compile(schema);

const snapshotFor = (audience: Audience) => ({
  v: 1 as const,
  pageId: '66072',
  publishedBy: 'Ana',
  publishedAt: `${someDay}T14:03:00.000Z`,
  note: 'For the board',
  view: viewForReaders(
    buildMacroView({ ...presetOf(audience), project: 'PAY' }, smallProject(), {
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

  it('says late in words', () => {
    expect(JSON.stringify(adfOfSnapshot(snapshotFor('leadership')))).toContain('Late by 12 days');
  });

  it('prints neither days nor keys for customers', () => {
    const text = JSON.stringify(adfOfSnapshot(snapshotFor('customers')));
    expect(text).not.toContain('PAY-');
    expect(text.match(/"type":"date"/g)).toHaveLength(2);
  });
});

describe('adfWithoutSnapshot', () => {
  it('is valid, and says why there is no more', () => {
    isValid(adfWithoutSnapshot('PAY'));
    expect(isValid.errors).toBeNull();
    expect(JSON.stringify(adfWithoutSnapshot('PAY'))).toContain('nobody has published');
  });
});
