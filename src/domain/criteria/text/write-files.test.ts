import Papa from 'papaparse';
import fc from 'fast-check';
import { anyCriteria } from '../../../../test/arbitraries/criteria';
import { parsePaste } from './parse-paste';
import { readTableLines } from './read-csv-lines';
import { writeCsv, writeFeature, writeJson, writeMarkdown } from './write-files';
import { spreadKeys } from '../criteria-order';
import type { AcceptanceCriterion } from '../acceptance-criterion';

const list = spreadKeys([
  line('Payment', { kind: 'heading' }),
  line('Pays by card', { state: 'claimed' }),
  line('=HYPERLINK("x")', { depth: 1 }),
  line('Given a basket\nWhen it is paid\nThen a mail is sent', {
    state: 'rejected',
    reason: 'No mail',
  }),
]);

describe('writeMarkdown', () => {
  it('writes boxes, levels, headings and decisions', () => {
    expect(writeMarkdown(list)).toBe(
      '### Payment\n\n- [x] Pays by card\n  - [ ] =HYPERLINK("x")\n- [ ] Given a basket\n  When it is paid\n  Then a mail is sent _(rejected: No mail)_\n',
    );
  });

  it('is read back by paste', () => {
    expect(parsePaste(writeMarkdown(list.slice(0, 3))).map(({ text }) => text)).toEqual([
      'Payment',
      'Pays by card',
      '=HYPERLINK("x")',
    ]);
  });
});

describe('writeCsv', () => {
  it('guards against formulas', () => {
    expect(writeCsv(list)).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('is read back by readTableLines', () => {
    fc.assert(
      fc.property(anyCriteria(), ({ items }) => {
        const { data } = Papa.parse<string[]>(writeCsv(items).trimEnd());
        expect(
          readTableLines(data).map((line) => [
            ...[line.text, line.kind, line.depth],
            line.isOptional !== true,
          ]),
        ).toEqual(
          items.map(({ text, kind, depth, isRequired }) => [text, kind, depth, isRequired]),
        );
      }),
    );
  });
});

describe('writeJson', () => {
  it('names no person', () => {
    fc.assert(
      fc.property(anyCriteria(), ({ items }) => {
        expect(writeJson('SHOP-7', items)).not.toContain('acc-');
      }),
    );
  });

  it('says of a criterion how it stands, and nothing of the kind of a heading', () => {
    const { criteria } = JSON.parse(writeJson('PAY-1', list.slice(0, 2))) as {
      criteria: readonly object[];
    };
    expect(criteria).toEqual([
      { text: 'Payment', kind: 'heading', level: 1, required: true },
      { text: 'Pays by card', kind: 'criterion', level: 1, state: 'met', required: true },
    ]);
  });
});

describe('writeFeature', () => {
  it('writes one scenario a criterion', () => {
    expect(writeFeature('Pay', list)).toBe(
      'Feature: Pay\n\n  Rule: Payment\n\n  Scenario: Pays by card\n    * Pays by card\n\n  Scenario: =HYPERLINK("x")\n    * =HYPERLINK("x")\n\n  Scenario: Example 4\n    Given a basket\n    When it is paid\n    Then a mail is sent\n',
    );
  });

  it('keeps what stands below a step: a table on its lines, other words with the step', () => {
    const text = 'Given these cards\n| card |\n| Visa |\nWhen one pays\nwith each\nThen it works';
    expect(writeFeature('Pay', [line(text)])).toContain(
      '    Given these cards\n      | card |\n      | Visa |\n    When one pays with each\n    Then it works\n',
    );
  });
});

// Helpers

function line(text: string, rest: Partial<AcceptanceCriterion> = {}): AcceptanceCriterion {
  return {
    id: text.slice(0, 3),
    text,
    kind: 'criterion',
    depth: 0,
    order: '',
    state: 'open',
    isRequired: true,
    ...rest,
  };
}
