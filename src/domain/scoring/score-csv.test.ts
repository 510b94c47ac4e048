import fc from 'fast-check';
import { guardCell, readScores, suggestMapping } from './score-csv';

const mapping = { key: 0, userBusinessValue: 1, jobSize: 2 };
const scale = [1, 2, 2.5, 3, 5, 8];
const known = new Set(['PAY-1', 'PAY-2']);

describe('suggestMapping', () => {
  it('finds the columns by their headings, in any case', () => {
    expect(suggestMapping(['Summary', 'Issue Key', 'Story points', 'BV'])).toEqual({
      key: 1,
      jobSize: 2,
      userBusinessValue: 3,
    });
  });

  it('finds the columns by the names that the table shows', () => {
    expect(suggestMapping(['Key', 'Value', 'Time', 'Risk & opp.', 'Job size'])).toEqual({
      ...{ key: 0, userBusinessValue: 1, timeCriticality: 2, riskReduction: 3, jobSize: 4 },
    });
  });

  it('leaves the key to be chosen where no heading names it', () => {
    expect(suggestMapping(['Ticket', 'Size'])).toEqual({ jobSize: 1 });
  });
});

describe('readScores', () => {
  it('knows the headings of a file that Jira wrote', () => {
    expect(suggestMapping(['Summary', 'Issue key', 'Custom field (Story Points)'])).toEqual({
      key: 1,
      jobSize: 2,
    });
  });

  it('counts lines as an editor does where a text runs over several', () => {
    const { errors } = readScores(
      [
        ['PAY-9', 'one\ntwo'],
        ['PAY-8', ''],
      ],
      {
        ...{ mapping: { key: 0 }, known: new Set<string>(), scale: [1, 2] },
      },
    );
    expect(errors.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('leaves out what no option of a field stands for', () => {
    const options = [{ id: '1', name: 'Small', value: 3 }];
    const fields = { jobSize: { fieldId: 'customfield_1', name: 'T-shirt', options } };
    const rows = [
      ['PAY-1', '8', '3'],
      ['PAY-2', '8', '5'],
    ];
    const { scores, errors } = readScores(rows, { mapping, known, scale, fields });
    expect(scores).toHaveLength(3);
    expect(errors).toEqual([{ line: 3, code: 'NO_OPTION', found: '5', column: 'jobSize' }]);
  });

  it('leaves out what is no step of the scale, save in a number field, which takes any number', () => {
    const rows = [
      ['PAY-1', '99', '4'],
      ['PAY-2', '8', '0'],
    ];
    const fields = { jobSize: { fieldId: 'customfield_10028', name: 'Story Points' } };
    const offScale = { code: 'OFF_SCALE', found: '99', line: 2, column: 'userBusinessValue' };
    expect(readScores(rows, { mapping, known, scale, fields }).errors).toEqual([offScale]);
    expect(readScores(rows, { mapping, known, scale }).errors).toEqual([
      offScale,
      { ...offScale, found: '4', column: 'jobSize' },
      { ...offScale, found: '0', line: 3, column: 'jobSize' },
    ]);
  });

  it('takes what can be taken and lists the rest by line', () => {
    const rows = [
      ['PAY-1', '8', '2,5'],
      ['', '', ''],
      ['PAY-2', 'high', '3'],
      ['PAY-3', '5', '3'],
      ['pay-1', '5', '3'],
      ['', '5', '3'],
    ];
    expect(readScores(rows, { mapping, known, scale })).toEqual({
      scores: [
        { key: 'PAY-1', column: 'userBusinessValue', value: 8 },
        { key: 'PAY-1', column: 'jobSize', value: 2.5 },
        { key: 'PAY-2', column: 'jobSize', value: 3 },
      ],
      errors: [
        { line: 4, code: 'NOT_A_NUMBER', found: 'high', column: 'userBusinessValue' },
        { line: 5, code: 'UNKNOWN_KEY', found: 'PAY-3' },
        { line: 6, code: 'TWICE', found: 'PAY-1' },
        { line: 7, code: 'NO_KEY', found: '' },
      ],
    });
  });

  it('never throws, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 4 })), (rows) => {
        expect(readScores(rows, { mapping, known, scale }).scores.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('guardCell', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('guards %j', (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
  });

  it('leaves ordinary text alone', () => {
    expect(guardCell('Pays by card')).toBe('Pays by card');
  });
});
