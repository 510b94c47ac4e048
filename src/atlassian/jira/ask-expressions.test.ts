import { story } from '../../../test/arbitraries/readiness';
import type { ProductAnswer } from '../../ports/request';
import { askExpressions } from './ask-expressions';

describe('askExpressions', () => {
  it.each([
    { given: 'true', answer: answered(200, { value: true }), says: { kind: 'holds' } },
    {
      given: 'another value',
      answer: answered(200, { value: 3 }),
      says: { kind: 'fails', value: '3' },
    },
    {
      given: 'a refusal',
      answer: answered(400, { errorMessages: ['Unknown property: colour'] }),
      says: { kind: 'unreadable', why: 'Unknown property: colour' },
    },
    {
      given: 'a site that does not evaluate them',
      answer: answered(501, { errorMessages: ['not here'] }),
      says: { kind: 'unreadable', why: 'this site does not evaluate expressions now.' },
    },
  ])('tells $says.kind given $given', async ({ answer, says }) => {
    const connection = { request: () => Promise.resolve(answer), wait: () => Promise.resolve() };
    expect(await askExpressions(connection, story(), ['issue.colour'])).toEqual({
      'issue.colour': says,
    });
  });
});

// Helpers

function answered(status: number, json: unknown): ProductAnswer {
  return { status, headers: {}, json };
}
