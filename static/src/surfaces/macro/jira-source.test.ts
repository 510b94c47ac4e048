import { readAlone } from '#usecases/macro/page/share-reads';
import type { Request } from '../../../../src/ports/request';
import { makeJiraSource } from './jira-source';

describe('makeJiraSource', () => {
  it('tells a new parent by its id, without the key of one that may be hidden', async () => {
    const items = [
      {
        field: 'IssueParentAssociation',
        from: '7',
        fromString: 'PAY-7',
        to: '8',
        toString: 'PAY-8',
      },
      { field: 'Epic Link', fieldId: 'customfield_10014', from: '7', to: '8', toString: 'PAY-8' },
    ];
    const source = sourceOn(items);
    const found = await source.readHistories(['1'], ['parent']);
    const change = { at: '2026-11-20T09:00:00.000Z', fieldId: 'parent', from: '7', to: '8' };
    expect(found.get('1')).toEqual([change, change]);
  });
});

// Helpers

/** A site with an epic link, on which one work item was changed once. */
function sourceOn(items: readonly object[]) {
  const epicLink = {
    id: 'customfield_10014',
    name: 'Epic Link',
    schema: { type: 'any', custom: 'com.pyxis.greenhopper.jira:gh-epic-link' },
  };
  const changeHistories = [{ created: '2026-11-20T09:00:00.000Z', items }];
  const request: Request = ({ path }) =>
    Promise.resolve({
      status: 200,
      headers: {},
      json: path.endsWith('/field')
        ? [epicLink]
        : { issueChangeLogs: [{ issueId: '1', changeHistories }] },
    });
  return makeJiraSource({
    connection: { request, wait: () => Promise.resolve() },
    share: readAlone,
    chosen: {},
    askShares: () => Promise.resolve(undefined),
  });
}
