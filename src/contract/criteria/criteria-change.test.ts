import fc from 'fast-check';
import { planTextChanges, writeCriteriaText } from '#domain/criteria/text/criteria-text';
import { linesOfTemplate, defaultCriteriaSettings } from '#domain/criteria/criteria-settings';
import { anyCriteria, anyCriteriaAndChange, anyText } from '../../../test/arbitraries/criteria';
import { parseCriteriaChange } from './criteria-change';

let made = 0;
const newId = () => `line-${String((made += 1))}`;
const sent = (change: unknown): unknown => JSON.parse(JSON.stringify(change));

describe('parseCriteriaChange', () => {
  it('reads every change that a page makes', () => {
    fc.assert(
      fc.property(anyCriteriaAndChange(), ({ change }) => {
        expect(parseCriteriaChange(sent(change))).toEqual({ ok: true, value: sent(change) });
      }),
    );
  });

  it('reads what becomes of an edited text, lines that were pasted into it as well', () => {
    fc.assert(
      fc.property(anyCriteria(), anyText(), ({ items }, pasted) => {
        const text = `${writeCriteriaText(items)}\n${pasted}`;
        for (const change of planTextChanges(items, text, newId))
          expect(parseCriteriaChange(sent(change))).toMatchObject({ ok: true });
      }),
    );
  });

  it('reads the lines of a template', () => {
    for (const template of defaultCriteriaSettings.templates) {
      const change = { type: 'add', lines: linesOfTemplate(template, newId), after: null };
      expect(parseCriteriaChange(sent(change))).toMatchObject({ ok: true });
    }
  });

  it.each([{ type: 'start' }, { type: 'resetStates' }, { type: 'follow' }, { type: 'odd' }, null])(
    'refuses %j, which no page sends',
    (change) => {
      expect(parseCriteriaChange(change)).toMatchObject({ ok: false });
    },
  );
});
