import fc from 'fast-check';
import { anyCriterion } from '../../../test/arbitraries/criteria';
import { writeJson } from '../../domain/criteria/text/write-files';
import { readCriteriaFile } from './criteria-file';

describe('readCriteriaFile', () => {
  it('gives back the lines that writeJson wrote', () => {
    fc.assert(
      fc.property(fc.array(anyCriterion()), (items) => {
        const lines = readCriteriaFile(writeJson('PAY-1', items));
        expect(
          lines?.map(({ text, kind, depth, isOptional }) => [
            text,
            kind,
            depth,
            isOptional !== true,
          ]),
        ).toEqual(
          items.map(({ text, kind, depth, isRequired }) => [text, kind, depth, isRequired]),
        );
      }),
    );
  });

  it('reads headings with a state, as they were once written, and without', () => {
    const heading = (state: object) => ({
      text: 'Payment',
      kind: 'heading',
      level: 1,
      required: true,
      ...state,
    });
    const criteria = [heading({ state: 'open' }), heading({})];
    const file = JSON.stringify({ form: 'waymark.criteria', version: 1, criteria });
    const line = { text: 'Payment', kind: 'heading', depth: 0, isTicked: false };
    expect(readCriteriaFile(file)).toEqual([line, line]);
  });

  it.each([
    'no JSON',
    '{}',
    '[{"text":"Pays"}]',
    '{"form":"waymark.criteria","version":2,"criteria":[]}',
  ])('reads nothing of %s', (text) => {
    expect(readCriteriaFile(text)).toBeUndefined();
  });
});
