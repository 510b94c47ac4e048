import { story } from '../../../../test/arbitraries/readiness';
import type { ProductAnswer, ProductCall } from '../../../ports/request';
import { askExpressions, askExpressionsOfMany } from './ask-expressions';

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

it('gives Jira’s reason without the expression that Jira repeats in it', async () => {
  const refused = 'Evaluation failed: "issue.foo" - Unrecognized property of `issue`: "foo".';
  const connection = jira(() => answered(400, { errorMessages: [refused] }));
  expect(await askExpressions(connection, story(), ['issue.foo'])).toEqual({
    'issue.foo': { kind: 'unreadable', why: 'Unrecognized property of `issue`: "foo".' },
  });
});

describe('askExpressionsOfMany', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => story({ key: `PAY-${String(index)}` }));
  const nothing = 'Evaluation failed: it cannot be read from null';

  it.each([
    { given: 'an expression that Jira cannot read', refused: 'It ends too early.', requests: 2 },
    {
      given: 'a property that no work item has',
      refused: 'Unrecognized property of `issue`: "colour"',
      requests: 1,
    },
    {
      given: 'a property that no status has',
      refused: 'Unrecognized property of `status`: "colour"',
      requests: 1,
    },
  ])('asks no further given $given', async ({ refused, requests }) => {
    let asked = 0;
    const connection = jira(() => {
      asked += 1;
      return answered(400, { errorMessages: [refused] });
    });
    const answers = await askExpressionsOfMany(connection, fifty, ['x ==']);
    expect(answers).toEqual(fifty.map(() => ({ 'x ==': { kind: 'unreadable', why: refused } })));
    expect(asked).toBe(requests);
  });

  it('asks on where it is the work item that an expression finds nothing on', async () => {
    const connection = jira((_, key) =>
      key === undefined
        ? answered(400, { errorMessages: ['There is no issue.'] })
        : key === 'PAY-0'
          ? answered(400, { errorMessages: [nothing] })
          : answered(200, { value: true }),
    );
    const answers = await askExpressionsOfMany(connection, fifty, ['issue.parent.key']);
    expect(answers[0]).toEqual({ 'issue.parent.key': { kind: 'unreadable', why: nothing } });
    expect(answers.slice(1)).toEqual(
      fifty.slice(1).map(() => ({ 'issue.parent.key': { kind: 'holds' } })),
    );
  });

  it('asks the sound ones of every work item though another is broken', async () => {
    let asked = 0;
    const connection = jira((expression) => {
      asked += 1;
      return expression.includes('broken')
        ? answered(400, { errorMessages: ['broken'] })
        : answered(200, { value: true });
    });
    const answers = await askExpressionsOfMany(connection, fifty, ['sound', 'broken']);
    const each = { sound: { kind: 'holds' }, broken: { kind: 'unreadable', why: 'broken' } };
    expect(answers).toEqual(fifty.map(() => each));
    // The first: as a list, each by itself, and the broken one without a work item.
    expect(asked).toBe(4 + 49);
  });
});

// Helpers

const jira = (answer: (expression: string, key?: string) => ProductAnswer) => ({
  request: ({ body }: ProductCall) => {
    const { expression, context } = body as {
      readonly expression: string;
      readonly context: { readonly issue?: { readonly key: string } };
    };
    return Promise.resolve(answer(expression, context.issue?.key));
  },
  wait: () => Promise.resolve(),
});

function answered(status: number, json: unknown): ProductAnswer {
  return { status, headers: {}, json };
}
