import type { AcceptanceCriterion, CriteriaState } from '../acceptance-criterion';
import { noCriteria } from '../acceptance-criterion';
import { applyCriteriaChange } from '../apply-change';
import type { CriteriaChange, FollowChange } from '../criteria-change';
import type { CriteriaTemplate } from '../criteria-settings';
import { linesOfTemplate } from '../criteria-settings';
import type { FollowCounts } from './follow-template';
import { planFollowing, takeBack } from './follow-template';
import { readTemplateText } from './template-text';

describe('planFollowing', () => {
  it('has nothing to do where the list says the same, or uses no line of the template', () => {
    const before = template('Pays\nPrints');
    expect(countsOf(using(before), before)).toEqual(counts({}));
    expect(countsOf(noCriteria, before)).toEqual(counts({}));
  });

  it.each<{ given: string; then: string; said: readonly string[]; counted: Partial<FollowCounts> }>(
    [
      {
        given: 'a line was reworded',
        then: 'Pays by card\nPrints',
        said: ['Pays by card', 'Prints'],
        counted: { reworded: 1 },
      },
      {
        given: 'a line became mandatory, another optional',
        then: '! Pays\n? Prints',
        said: ['Pays !', 'Prints ?'],
        counted: { reworded: 2 },
      },
      {
        given: 'a line was added between two',
        then: 'Pays\nMails\nPrints',
        said: ['Pays', 'Mails', 'Prints'],
        counted: { added: 1 },
      },
      {
        given: 'lines were added before and after',
        then: 'Opens\nPays\nPrints\nCloses\nRests',
        said: ['Opens', 'Pays', 'Prints', 'Closes', 'Rests'],
        counted: { added: 3 },
      },
      { given: 'a line was dropped', then: 'Prints', said: ['Prints'], counted: { removed: 1 } },
    ],
  )('brings it when $given', ({ then, said, counted }) => {
    const before = template('Pays\nPrints');
    const state = using(before);
    const after = changed(before, then);
    expect(countsOf(state, after)).toEqual(counts(counted));
    expect(wordsOf(brought(state, after))).toEqual(said);
    expect(countsOf(brought(state, after), after)).toEqual(counts({}));
  });

  it.each<{ given: string; by: (id: string) => CriteriaChange; then: string }>([
    { given: 'was reworded', by: (id) => ({ type: 'editText', id, text: 'Own' }), then: 'New\nB' },
    {
      given: 'was made optional',
      by: (id) => ({ type: 'setRequired', id, isRequired: false }),
      then: 'New\nB',
    },
    { given: 'is met', by: (id) => ({ type: 'tick', id }), then: 'New\nB' },
    { given: 'is met and dropped', by: (id) => ({ type: 'tick', id }), then: 'B' },
    { given: 'was deleted', by: (id) => ({ type: 'delete', ids: [id] }), then: 'New\nB' },
  ])('leaves a line alone that $given on the work item', ({ by, then }) => {
    const before = template('A\nB');
    const given = using(before);
    const state = applied(given, by(given.items[0]?.id ?? ''));
    const after = changed(before, then);
    expect(countsOf(state, after)).toEqual(counts({ kept: 1 }));
    expect(wordsOf(brought(state, after))).toEqual(wordsOf(state));
  });

  it('follows a line again whose rewording was undone', () => {
    const before = template('Pays');
    const given = using(before);
    const id = given.items[0]?.id ?? '';
    const other = applied(given, { type: 'editText', id, text: 'Own' });
    const state = applied(other, { type: 'editText', id, text: 'Pays' });
    expect(countsOf(state, changed(before, 'Pays by card'))).toEqual(counts({ reworded: 1 }));
  });

  it('sets a mandatory line free that the template dropped after it was met', () => {
    const before = template('! Pays\nPrints');
    const given = using(before);
    const state = applied(given, { type: 'tick', id: given.items[0]?.id ?? '' });
    const after = changed(before, 'Prints');
    expect(wordsOf(brought(state, after))).toEqual(['Pays', 'Prints']);
  });

  it('is passed by where somebody met the line while the push was on its way', () => {
    const before = template('Pays\nPrints');
    const given = using(before);
    const change = changeFor(given, changed(before, 'Pays by card\nPrints'));
    const met = applied(given, { type: 'tick', id: given.items[0]?.id ?? '' });
    expect(wordsOf(applied(met, change))).toEqual(['Pays', 'Prints']);
  });
});

describe('takeBack', () => {
  it('gives the list back as it was', () => {
    const before = template('Pays\n! Prints\nMails');
    const state = using(before);
    const change = changeFor(state, changed(before, 'Pays by card\n? Prints\nRests'));
    const after = applied(state, change);
    expect(wordsOf(after)).toEqual(['Pays by card', 'Prints ?', 'Rests']);
    expect(applied(after, takeBack(change)).items).toEqual(state.items);
  });

  it('leaves what somebody met or reworded since', () => {
    const before = template('Pays\nPrints');
    const state = using(before);
    const change = changeFor(state, changed(before, 'Pays by card\nPrints\nMails'));
    const after = applied(state, change);
    const met = applied(after, { type: 'tick', id: after.items[2]?.id ?? '' });
    const own = applied(met, { type: 'editText', id: after.items[0]?.id ?? '', text: 'Own' });
    expect(wordsOf(applied(own, takeBack(change)))).toEqual(['Own', 'Prints', 'Mails']);
  });
});

// Helpers

let made = 0;
const newId = () => `id-${String((made += 1))}`;
const named = { pushId: 'push-1', newId };

const template = (text: string): CriteriaTemplate => ({
  id: 'story',
  name: 'Story',
  issueTypeIds: [],
  isAutomatic: false,
  isLinked: true,
  order: 'a0',
  lines: readTemplateText(text, [], newId),
});

const changed = (before: CriteriaTemplate, text: string): CriteriaTemplate => ({
  ...before,
  lines: readTemplateText(text, before.lines, newId),
});

const using = (from: CriteriaTemplate): CriteriaState =>
  applied(noCriteria, { type: 'add', lines: linesOfTemplate(from, newId), after: null });

function applied(state: CriteriaState, change: CriteriaChange): CriteriaState {
  const actor = { accountId: 'ana', at: '2026-03-09T14:02:00.000Z', abilities: [] };
  const next = applyCriteriaChange(state, change, actor);
  if (!next.ok) throw new Error(next.error.message);
  return next.value;
}

function changeFor(state: CriteriaState, to: CriteriaTemplate): FollowChange {
  const { change } = planFollowing(state, to, named);
  if (change === undefined) throw new Error('There is nothing to bring.');
  return change;
}

function brought(state: CriteriaState, to: CriteriaTemplate): CriteriaState {
  const { change } = planFollowing(state, to, named);
  return change === undefined ? state : applied(state, change);
}

const countsOf = (state: CriteriaState, to: CriteriaTemplate) =>
  planFollowing(state, to, named).counts;

const counts = (some: Partial<FollowCounts>): FollowCounts => ({
  reworded: 0,
  added: 0,
  removed: 0,
  kept: 0,
  ...some,
});

const wordsOf = ({ items }: CriteriaState): readonly string[] => items.map(words);
const words = ({ text, isRequired, isLocked }: AcceptanceCriterion): string =>
  `${text}${isLocked === true ? ' !' : ''}${isRequired ? '' : ' ?'}`;
