import { smallProject, someDay } from '../../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro/macro-config';
import { buildMacroView } from '../build-macro-view';
import { csvOf, jqlOf, rowsOf } from './list-work-items';

const moment = { today: someDay, now: `${someDay}T14:02:00.000Z`, timeZone: 'UTC' };

describe('jqlOf and csvOf', () => {
  it('name the very work items', () => {
    const { countedBy, rule } = buildMacroView(
      { ...presetOf('leadership'), project: 'PAY' },
      smallProject(),
      moment,
    );
    const items = countedBy.get('inProgress') ?? [];
    expect(jqlOf(items)).toBe('key in (PAY-200) ORDER BY key');
    expect(csvOf(rowsOf(items, rule)).split('\r\n')[1]).toBe(
      'PAY-200,Work item 200,Story,2026-01-05,2026-11-16,,,changelog',
    );
  });

  it('guards cells that a spreadsheet would run', () => {
    expect(csvOf([['=1+1', 'a "b", c']])).toBe('\uFEFF\'=1+1,"a ""b"", c"\r\n');
  });

  it('leaves numbers below zero numbers', () => {
    expect(csvOf([['-3.5', '-1e-7', '-1+cmd|x', '-A1']])).toBe(
      "\uFEFF-3.5,-1e-7,'-1+cmd|x,'-A1\r\n",
    );
  });
});
