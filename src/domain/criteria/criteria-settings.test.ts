import type { CriteriaTemplate } from './criteria-settings';
import { automaticTemplates, defaultCriteriaSettings, templatesFor } from './criteria-settings';

describe('templatesFor', () => {
  const [story] = defaultCriteriaSettings.templates;
  const template = (id: string, changed: Partial<CriteriaTemplate>): CriteriaTemplate => ({
    ...(story as CriteriaTemplate),
    id,
    ...changed,
  });
  const settings = {
    ...defaultCriteriaSettings,
    templates: [
      template('any', {}),
      template('bugs', { issueTypeIds: ['10004'], isAutomatic: true }),
      template('unfinished', { lines: [], isAutomatic: true }),
      template('stories', { issueTypeIds: ['10001', '10002'], isAutomatic: true }),
    ],
  };

  it('are those for any type and for this one; one without lines is not finished', () => {
    expect(templatesFor(settings, '10004').map(({ id }) => id)).toEqual(['any', 'bugs']);
    expect(templatesFor(settings, '10002').map(({ id }) => id)).toEqual(['any', 'stories']);
    expect(templatesFor(settings, '10009').map(({ id }) => id)).toEqual(['any']);
  });

  it('come by themselves only where that was chosen', () => {
    expect(automaticTemplates(settings, '10004').map(({ id }) => id)).toEqual(['bugs']);
    expect(automaticTemplates(settings, '10009')).toEqual([]);
  });
});
