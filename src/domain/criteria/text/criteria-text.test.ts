import fc from 'fast-check';
import { ana, anyCriteria } from '../../../../test/arbitraries/criteria';
import type { CriteriaState } from '../acceptance-criterion';
import { noCriteria } from '../acceptance-criterion';
import { applyCriteriaChange } from '../apply-change';
import type { CriteriaChange } from '../criteria-change';
import {
  planTextChanges,
  readCriteriaText,
  writeCriteriaText,
  writeDraftText,
} from './criteria-text';

describe('writeCriteriaText', () => {
  it('is read back without a change', () => {
    fc.assert(
      fc.property(anyCriteria(), ({ items }) => {
        expect(planTextChanges(items, writeCriteriaText(items), () => 'new')).toEqual([]);
      }),
    );
  });

  it('keeps examples, marks and optional lines', () => {
    const state = after(noCriteria, {
      type: 'add',
      lines: [
        { id: 'h', text: 'Payment', kind: 'heading' },
        { id: 'a', text: 'Given a basket\nWhen it is paid\nThen a mail is sent' },
        { id: 'b', text: '(optional) in brackets', depth: 1 },
        { id: 'c', text: 'Prints', isRequired: false },
        { id: 'd', text: '- [ ] a box' },
      ],
      after: null,
    });
    const text = writeCriteriaText(state.items);
    expect(text).toContain('# Payment\n- [ ] Given a basket\n      When it is paid');
    expect(planTextChanges(state.items, text, () => 'new')).toEqual([]);
  });
});

describe('writeDraftText', () => {
  it('writes lines so that the editor reads them back as they are', () => {
    const heading = { text: 'Payment', kind: 'heading', depth: 0, isTicked: false } as const;
    const example = {
      ...heading,
      text: 'Given a basket\nThen it is paid',
      kind: 'criterion',
    } as const;
    const under = {
      ...example,
      text: 'Prints',
      depth: 1,
      isTicked: true,
      isOptional: true,
    } as const;
    expect(readCriteriaText(writeDraftText([heading, example, under]))).toEqual([
      { text: 'Payment', kind: 'heading', depth: 0, isRequired: true, box: ' ' },
      { text: example.text, kind: 'criterion', depth: 0, isRequired: true, box: ' ' },
      { text: 'Prints', kind: 'criterion', depth: 1, isRequired: false, box: 'x' },
    ]);
  });
});

describe('readCriteriaText', () => {
  it('nests a line by two blanks, with and without a mark', () => {
    const text = '- [ ] Pays\nprints\n  in colour\n  - on paper\nMails';
    expect(readCriteriaText(text).map(({ text: words, depth }) => [words, depth])).toEqual([
      ['Pays', 0],
      ['prints', 0],
      ['in colour', 1],
      ['on paper', 1],
      ['Mails', 0],
    ]);
  });
});

describe('planTextChanges', () => {
  it('makes the list what the text says', () => {
    fc.assert(
      fc.property(anyCriteria(), anyCriteria(), (before, wanted) => {
        const text = writeCriteriaText(wanted.items);
        let count = 0;
        const changes = planTextChanges(before.items, text, () => `t${String((count += 1))}`);
        expect(after(before, ...changes).items.map(words)).toEqual(
          readCriteriaText(text).map(words),
        );
      }),
    );
  });

  it('keeps what is known of a line whose neighbours changed', () => {
    const state = after(
      noCriteria,
      {
        type: 'add',
        lines: ['a', 'b', 'c'].map((id) => ({ id, text: `Line ${id}` })),
        after: null,
      },
      { type: 'tick', id: 'b' },
    );
    const changes = planTextChanges(
      state.items,
      '- [ ] Line a, reworded\n- [x] Line b\n- a pasted bullet',
      () => 'n',
    );
    expect(after(state, ...changes).items.map(({ id, text, state: at }) => [id, text, at])).toEqual(
      [
        ['a', 'Line a, reworded', 'open'],
        ['b', 'Line b', 'claimed'],
        ['c', 'a pasted bullet', 'open'],
      ],
    );
  });
});

// Helpers

const words = ({ text, kind }: { text: string; kind: string }) => ({ text, kind });

function after(state: CriteriaState, ...changes: readonly CriteriaChange[]): CriteriaState {
  return changes.reduce((current, change) => {
    const next = applyCriteriaChange(current, change, ana);
    if (!next.ok) throw new Error(`${change.type}: ${next.error.code}`);
    return next.value;
  }, state);
}
