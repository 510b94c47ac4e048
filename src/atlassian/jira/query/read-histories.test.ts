import type { ProductCall } from '../../../ports/request';
import { readHistories } from './read-histories';

describe('readHistories', () => {
  it('asks for ten fields at once, and puts the changes of all of them in order', async () => {
    const fieldIds = Array.from({ length: 12 }, (_, index) => `field${String(index)}`);
    const { connection, asked } = jira();
    const found = await readHistories(connection, ['1'], fieldIds);
    expect(asked.map((each) => each.length)).toEqual([10, 2]);
    expect(found.get('1')?.map(({ fieldId }) => fieldId)).toEqual(['field10', 'field0']);
  });

  it('tells a change of a field without an id by its name', async () => {
    const { connection } = jira();
    const found = await readHistories(connection, ['1'], ['IssueParentAssociation']);
    expect(found.get('1')).toEqual([
      { at: '2026-11-20T09:00:00.000Z', fieldId: 'issueparentassociation', from: '7', to: '8' },
    ]);
  });
});

// Helpers

/** Answers each question with one change of its first field; of later questions with earlier ones. */
function jira() {
  const asked: (readonly string[])[] = [];
  const request = (call: ProductCall) => {
    const { fieldIds } = call.body as { fieldIds: readonly string[] };
    asked.push(fieldIds);
    const [name = ''] = fieldIds;
    const id = name.startsWith('field') ? { fieldId: name } : {};
    const created = `2026-11-${String(21 - asked.length)}T09:00:00.000Z`;
    const item = { field: name, ...id, from: '7', to: '8' };
    const json = {
      issueChangeLogs: [{ issueId: '1', changeHistories: [{ created, items: [item] }] }],
    };
    return Promise.resolve({ status: 200, headers: {}, json });
  };
  return { asked, connection: { request, wait: () => Promise.resolve() } };
}
