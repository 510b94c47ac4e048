import { whyNowhere } from './move-page';
import type { RestIssue } from './rest-shapes';

const anEpic = {
  fields: { issuetype: { name: 'Epic', hierarchyLevel: 1 }, project: { key: 'PAY' } },
} as unknown as RestIssue;

describe('why a work item can be moved nowhere', () => {
  it('says that the person may create nowhere else', () => {
    expect(whyNowhere(anEpic, [{ key: 'PAY' }])).toMatch(
      /^You may create .* in no other project\./,
    );
  });

  it('says that the projects where they may create have no such work type', () => {
    expect(whyNowhere(anEpic, [{ key: 'PAY' }, { key: 'OPS' }])).toMatch(
      /^No other project where you may create .* has the work type Epic/,
    );
  });
});
