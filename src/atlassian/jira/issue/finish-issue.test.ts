import type { ProductCall } from '../../../ports/request';
import { findFinishes, finishIssue } from './finish-issue';

const resolution = {
  name: 'Resolution',
  required: true,
  allowedValues: [
    { id: '1', name: 'Done' },
    { id: '2', name: 'Duplicate' },
  ],
};

describe('findFinishes', () => {
  it.each([
    {
      given: 'a way to a finished status among others',
      transitions: [leading('21', 'Done'), leading('11', 'In Progress', 'indeterminate')],
      ways: [{ transitionId: '21', name: 'Done' }],
    },
    {
      given: 'two ways to one status, by what they are called',
      transitions: [
        { ...leading('21', 'Done'), name: 'Ship it' },
        { ...leading('31', 'Done'), name: 'Drop it' },
      ],
      ways: [
        { transitionId: '21', name: 'Ship it' },
        { transitionId: '31', name: 'Drop it' },
      ],
    },
    {
      given: 'a resolution that Jira asks for',
      transitions: [{ ...leading('21', 'Closed'), fields: { resolution } }],
      ways: [
        { transitionId: '21', name: 'Closed – Done', resolutionId: '1' },
        { transitionId: '21', name: 'Closed – Duplicate', resolutionId: '2' },
      ],
    },
    {
      given: 'a resolution that has a default',
      transitions: [
        {
          ...leading('21', 'Closed'),
          fields: { resolution: { ...resolution, hasDefaultValue: true } },
        },
      ],
      ways: [{ transitionId: '21', name: 'Closed' }],
    },
    {
      given: 'none that ends work',
      transitions: [leading('11', 'In Progress', 'indeterminate')],
      ways: [],
    },
  ])('offers $given', async ({ transitions, ways }) => {
    const { connection, calls } = jira({ transitions });
    expect(await findFinishes(connection, 'PAY-30')).toEqual({ ways, asksFor: [] });
    expect(calls[0]?.path).toBe('/rest/api/3/issue/PAY-30/transitions?expand=transitions.fields');
  });

  it('leaves out a way on which Jira asks for more, and names it', async () => {
    const fields = { resolution, customfield_1: { name: 'Cause', required: true } };
    const { connection } = jira({ transitions: [{ ...leading('21', 'Done'), fields }] });
    expect(await findFinishes(connection, 'PAY-30')).toEqual({ ways: [], asksFor: ['Cause'] });
  });
});

describe('finishIssue', () => {
  it.each([
    { way: { transitionId: '21', name: 'Done' }, body: { transition: { id: '21' } } },
    {
      way: { transitionId: '21', name: 'Done – Duplicate', resolutionId: '2' },
      body: { transition: { id: '21' }, fields: { resolution: { id: '2' } } },
    },
  ])('sends $body', async ({ way, body }) => {
    const { connection, calls } = jira(undefined);
    await finishIssue(connection, 'PAY-30', way);
    expect(calls).toMatchObject([{ method: 'POST', body }]);
  });
});

// Helpers

function leading(id: string, status: string, category = 'done') {
  return { id, name: status, to: { name: status, statusCategory: { key: category } } };
}

function jira(json: unknown) {
  const calls: ProductCall[] = [];
  const request = (call: ProductCall) => {
    calls.push(call);
    return Promise.resolve({ status: 200, headers: {}, json });
  };
  return { calls, connection: { request, wait: () => Promise.resolve() } };
}
