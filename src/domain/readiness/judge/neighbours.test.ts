import { story } from '../../../../test/arbitraries/readiness';
import type { IssueLink } from '../../issue/issue';
import { starterDefinition } from '../definition/definition';
import { mayLookAround, missedBy, neighboursOf } from './neighbours';

const parent = { id: '9', key: 'PAY-9', summary: 'Cards' };
const link = (id: string, reads: string): IssueLink => ({
  id: `l${id}`,
  typeName: 'Blocks',
  direction: 'outward',
  reads,
  other: { id, key: `PAY-${id}`, summary: 'Other' },
});
const issue = story({ parent, links: [link('2', 'blocks'), link('3', 'relates to')] });

describe('neighboursOf', () => {
  it.each([
    { given: 'it is new or was linked', changes: [], ids: ['2', '9'] },
    { given: 'its status changed', changes: [{ field: 'status' }], ids: ['2', '9'] },
    { given: 'its due date changed', changes: [{ field: 'duedate' }], ids: ['2', '9'] },
    { given: 'only its text changed', changes: [{ field: 'summary' }], ids: [] },
    { given: 'only its rank changed', changes: [{ field: 'rank' }], ids: [] },
    {
      given: 'text and status changed',
      changes: [{ field: 'summary' }, { field: 'status' }],
      ids: ['2', '9'],
    },
    {
      given: 'it went to another parent',
      changes: [{ field: 'issueparentassociation', from: '8', to: '9' }],
      ids: ['2', '9', '8'],
    },
  ])('is $ids where $given', ({ changes, ids }) => {
    expect(neighboursOf(issue, changes)).toEqual(ids);
  });

  it.each([
    { given: 'only its text changed', changes: [{ field: 'summary' }], ids: ['2', '3', '9'] },
    { given: 'only its rank changed', changes: [{ field: 'rank' }], ids: [] },
  ])('is $ids where all of it may be seen and $given', ({ changes, ids }) => {
    expect(neighboursOf(issue, changes, { isSeenWhole: true })).toEqual(ids);
  });
});

describe('missedBy', () => {
  it.each([
    { given: 'a story', hierarchyLevel: 0, ids: ['2'] },
    { given: 'a sub-task', hierarchyLevel: -1, ids: ['2', '9'] },
  ])('is $ids for $given', ({ hierarchyLevel, ids }) => {
    expect(missedBy({ ...issue, type: { ...issue.type, hierarchyLevel } })).toEqual(ids);
  });
});

describe('mayLookAround', () => {
  it('is so only with an expression of the team’s own that is switched on', () => {
    const condition = (isOn: boolean) => ({
      ...starterDefinition,
      rules: [{ key: 'goal', ruleId: 'expression', isOn }],
    });
    expect(mayLookAround([starterDefinition, condition(false)])).toBe(false);
    expect(mayLookAround([starterDefinition, condition(true)])).toBe(true);
  });
});
