import type { Person } from '../issue/issue';
import { concernedBy, rejectionComment } from './rejection-comment';

const person = (name: string): Person => ({ accountId: `acc-${name}`, displayName: name });
const [ana, ben, tess] = [person('Ana'), person('Ben'), person('Tess')];

describe('concernedBy', () => {
  it.each([
    { given: 'the assignee has claimed it', assignee: ben, claimedBy: ben, people: [ben] },
    { given: 'somebody else has claimed it', assignee: ben, claimedBy: tess, people: [ben, tess] },
    { given: 'nobody is assigned', assignee: undefined, claimedBy: tess, people: [tess] },
    { given: 'one rejects what one claimed oneself', assignee: ben, claimedBy: ana, people: [ben] },
    { given: 'it is all one’s own', assignee: ana, claimedBy: ana, people: [] },
  ])('names each once when $given', ({ assignee, claimedBy, people }) => {
    expect(concernedBy({ assignee, claimedBy, rejecterId: ana.accountId })).toEqual(people);
  });
});

describe('rejectionComment', () => {
  it('mentions them, and says what was rejected and why', () => {
    const comment = rejectionComment({
      criterion: 'Pays by **card**\nand bill',
      reason: 'The receipt lacks the date',
      people: [ben, tess],
    });
    expect(comment.content).toEqual([
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { id: 'acc-Ben', text: '@Ben' } },
          { type: 'text', text: ' ' },
          { type: 'mention', attrs: { id: 'acc-Tess', text: '@Tess' } },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'Not accepted yet: ' },
          { type: 'text', text: 'Pays by card and bill', marks: [{ type: 'strong' }] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: 'The receipt lacks the date' }] },
    ]);
  });
});
