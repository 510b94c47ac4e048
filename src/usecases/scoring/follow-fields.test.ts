import { changesFromFields } from './follow-fields';

const fields = {
  jobSize: { fieldId: 'customfield_10028', name: 'Story Points' },
  riskReduction: {
    fieldId: 'customfield_10040',
    name: 'Risk',
    options: [{ id: '7', name: 'High', value: 8 }],
  },
};

describe('changesFromFields', () => {
  it('takes over what a field holds and the record does not', () => {
    const issue = { id: '1', fields: { customfield_10028: 5, customfield_10040: { id: '7' } } };
    expect(
      changesFromFields({ jobSize: 3, riskReduction: 8 }, { issue, fields, changed: [] }),
    ).toEqual([{ type: 'score', column: 'jobSize', value: 5, why: 'From Story Points' }]);
  });

  it('takes a number away when its field was just emptied', () => {
    const issue = { id: '1', fields: { customfield_10028: null } };
    const turn = { issue, fields, changed: ['story points'] };
    expect(changesFromFields({ jobSize: 3 }, turn)).toEqual([{ type: 'clear', column: 'jobSize' }]);
  });

  it('keeps the number where the field is empty and nobody emptied it: it may be hidden', () => {
    const issue = { id: '1', fields: {} };
    expect(changesFromFields({ jobSize: 3 }, { issue, fields, changed: ['summary'] })).toEqual([]);
  });

  it('leaves inputs alone that Waymark keeps', () => {
    const issue = { id: '1', fields: { customfield_10028: 3 } };
    const recorded = { userBusinessValue: 8, jobSize: 3 };
    expect(changesFromFields(recorded, { issue, fields, changed: [] })).toEqual([]);
  });
});
