import { defaultScoringSettings, parseScoringSettings } from './scoring-settings';

describe('parseScoringSettings', () => {
  it('is the default where nobody has chosen', () => {
    expect(parseScoringSettings(undefined)).toEqual(defaultScoringSettings);
    expect(parseScoringSettings({})).toEqual(defaultScoringSettings);
  });

  it('reads which inputs are kept in fields of the site', () => {
    const jobSize = { fieldId: 'customfield_10028', name: 'Story Points' };
    const options = [{ id: '1', name: 'High', value: 8 }];
    const riskReduction = { fieldId: 'customfield_10040', name: 'Risk', options };
    expect(parseScoringSettings({ fields: { jobSize, riskReduction } }).fields).toEqual({
      jobSize,
      riskReduction,
    });
  });

  it.each([
    { given: 'no id', field: { name: 'Story Points' } },
    { given: 'an id that is no field’s', field: { fieldId: '../issue', name: 'x' } },
    {
      given: 'options without numbers',
      field: { fieldId: 'a', name: 'x', options: [{ id: '1' }] },
    },
  ])('leaves a field with $given out, and keeps the others', ({ field }) => {
    const timeCriticality = { fieldId: 'customfield_10041', name: 'Time' };
    const fields = { jobSize: field, timeCriticality };
    expect(parseScoringSettings({ fields }).fields).toEqual({ timeCriticality });
  });
});
