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

  it.each([
    'no JSON',
    '{}',
    '[{"text":"Pays"}]',
    '{"form":"waymark.criteria","version":2,"criteria":[]}',
  ])('reads nothing of %s', (text) => {
    expect(readCriteriaFile(text)).toBeUndefined();
  });
});
