import { story } from '../../../test/arbitraries/readiness';
import type { ProductAnswer, ProductCall } from '../../ports/request';
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

  it('asks all at once, and each by itself only where one spoils the list', async () => {
    const asked: string[] = [];
    const connection = jira((expression) => {
      asked.push(expression);
      return expression.includes('broken')
        ? answered(400, { errorMessages: ['broken'] })
        : answered(200, { value: expression.startsWith('[') ? [true, null] : true });
    });
    expect(await askExpressions(connection, story(), ['one', 'two // yes'])).toEqual({
      one: { kind: 'holds' },
      'two // yes': { kind: 'fails', value: 'null' },
    });
    expect(asked).toEqual(['[\n(one\n),\n(two // yes\n)]']);
    expect(await askExpressions(connection, story(), ['one', 'broken'])).toEqual({
      one: { kind: 'holds' },
      broken: { kind: 'unreadable', why: 'broken' },
    });
    expect(asked).toHaveLength(4);
  });

  it('takes a list of another length for none', async () => {
    const connection = jira((expression) =>
      answered(200, { value: expression.startsWith('[') ? [true, true, true] : false }),
    );
    expect(await askExpressions(connection, story(), ['true), (true', 'true'])).toMatchObject({
      true: { kind: 'fails' },
    });
  });

  it('does not take a busy Jira for an answer', async () => {
    const connection = jira(() => answered(429, {}));
    await expect(askExpressions(connection, story(), ['true'])).rejects.toMatchObject({
      code: 'PRODUCT_BUSY',
    });
  });
});

// Helpers

const jira = (answer: (expression: string) => ProductAnswer) => ({
  request: ({ body }: ProductCall) =>
    Promise.resolve(answer((body as { expression: string }).expression)),
  wait: () => Promise.resolve(),
});

function answered(status: number, json: unknown): ProductAnswer {
  return { status, headers: {}, json };
}
