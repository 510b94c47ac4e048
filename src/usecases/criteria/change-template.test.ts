import { readCriteriaSettings } from '#contract/criteria/criteria-settings';
import type { CriteriaTemplate } from '#domain/criteria/criteria-settings';
import { defaultCriteriaSettings } from '#domain/criteria/criteria-settings';
import { readTemplateText, writeTemplateText } from '#domain/criteria/template/template-text';
import type { SettingsChange } from '#domain/settings/apply-settings-change';
import { applySettingsChange } from '#domain/settings/apply-settings-change';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import { addTemplate, changeTemplate, removeTemplate, templateBefore } from './change-template';

const administrator = {
  accountId: 'ana',
  at: '2026-03-09T14:02:00.000Z',
  abilities: ['administer'],
};
let made = 0;
const newId = () => `line-${String((made += 1))}`;

describe('changeTemplate', () => {
  it('keeps what two people change of the same template at the same time', () => {
    const start = settingsWith(addTemplate(template('Pays\nPrints\nMails')));
    const before = templatesIn(start)[0] ?? template('');
    const begun = templateBefore(before, start);
    const ana = changeTemplate(begun, worded(before, 'Pays by card\nPrints\nMails\nRests'));
    const ben = changeTemplate(begun, { ...worded(before, 'Pays\nMails'), name: 'Payment' });
    const both = applied(applied(start, ana), ben);
    expect(templatesIn(both)[0]?.name).toBe('Payment');
    expect(textIn(both)).toBe('Pays by card\nMails\nRests');
    expect(textIn(applied(applied(start, ben), ana))).toBe('Pays by card\nMails\nRests');
  });

  it.each([
    { given: 'a line that was stored', start: settingsWith(addTemplate(template('Pays'))) },
    { given: 'a line of the built-in template', start: defaultSettings },
  ])(
    'refuses the second of two people who reword $given, and keeps what the first wrote',
    ({ start }) => {
      const [before = template('')] = readCriteriaSettings(start).templates;
      const reworded = (text: string) =>
        changeTemplate(
          templateBefore(before, start),
          worded(before, writeTemplateText(before.lines).replace(/^.*/, text)),
        );
      const first = applied(start, reworded('Pays by card'));
      const [second] = reworded('Pays by bill');
      expect(second).toBeDefined();
      if (second === undefined) return;
      expect(applySettingsChange(first, second, administrator)).toMatchObject({
        ok: false,
        error: { code: 'SETTING_CHANGED' },
      });
    },
  );

  it('changes nothing but what differs', () => {
    const before = template('Pays\nPrints');
    const begun = templateBefore(before, settingsWith(addTemplate(before)));
    expect(changeTemplate(begun, before)).toEqual([]);
    expect(changeTemplate(begun, worded(before, 'Prints\nPays'))).toHaveLength(1);
  });

  it('changes, shortens and removes the built-in template, which nobody has stored', () => {
    const [builtIn = template('')] = defaultCriteriaSettings.templates;
    const text = writeTemplateText(builtIn.lines).split('\n').slice(1).join('\n');
    const shorter = settingsWith(
      ...changeTemplate(templateBefore(builtIn, defaultSettings), worded(builtIn, text)),
    );
    expect(readCriteriaSettings(shorter).templates.map(({ lines }) => lines.length)).toEqual([4]);
    expect(readCriteriaSettings(settingsWith(removeTemplate(builtIn.id))).templates).toEqual([]);
  });

  it('leaves the templates of others alone when one is added or removed', () => {
    const start = settingsWith(addTemplate(template('Pays')));
    const other = { ...template('Prints'), id: 'other', name: 'Other', order: 'a1' };
    const names = (settings: ProjectSettings) =>
      readCriteriaSettings(settings).templates.map(({ name }) => name);
    expect(names(applied(start, [addTemplate(other)]))).toEqual(['Story', 'User story', 'Other']);
    expect(names(applied(start, [addTemplate(other), removeTemplate('story')]))).toEqual([
      'User story',
      'Other',
    ]);
  });
});

describe('readCriteriaSettings', () => {
  it('leaves out what it cannot read and keeps the rest', () => {
    const sections = {
      criteria: {
        hasAssignees: 'perhaps',
        templates: {
          story: { name: 'Story', order: 7, lines: { a: { text: 'Pays' }, b: { text: '' }, c: 4 } },
          'no id!': { name: 'Lost', lines: {} },
        },
      },
    };
    const { templates, hasAssignees } = readCriteriaSettings({ ...defaultSettings, sections });
    expect(hasAssignees).toBe(false);
    expect(templates.find(({ id }) => id === 'story')?.lines.map(({ text }) => text)).toEqual([
      'Pays',
    ]);
  });
});

// Helpers

function template(text: string): CriteriaTemplate {
  const lines = readTemplateText(text, [], newId);
  const plain = { issueTypeIds: [], isAutomatic: false, isLinked: false, order: 'a0' };
  return { id: 'story', name: 'Story', ...plain, lines };
}

const worded = (before: CriteriaTemplate, text: string): CriteriaTemplate => ({
  ...before,
  lines: readTemplateText(text, before.lines, newId),
});

function applied(settings: ProjectSettings, changes: readonly SettingsChange[]): ProjectSettings {
  return changes.reduce((now, change) => {
    const next = applySettingsChange(now, change, administrator);
    if (!next.ok) throw new Error(next.error.message);
    return next.value;
  }, settings);
}

function settingsWith(...changes: readonly SettingsChange[]): ProjectSettings {
  return applied(defaultSettings, changes);
}

const templatesIn = (settings: ProjectSettings): readonly CriteriaTemplate[] =>
  readCriteriaSettings(settings).templates.filter(({ id }) => id === 'story');

const textIn = (settings: ProjectSettings): string =>
  writeTemplateText(templatesIn(settings)[0]?.lines ?? []);
