import type { ProductAnswer } from '../../../ports/request';
import { rankIssues } from './rank-issues';

describe('rankIssues', () => {
  it('answers what was refused of a run, with Jira’s words', async () => {
    const entries = [
      { issueId: 1, issueKey: 'PAY-1', status: 200 },
      { issueId: 2, issueKey: 'OPS-2', status: 403, errors: ['Issue OPS-2 cannot be ranked.'] },
    ];
    const refused = await rankIssues(answering({ status: 207, json: { entries } }), run('1', '2'));
    expect(refused).toEqual([{ issueId: '2', message: 'Issue OPS-2 cannot be ranked.' }]);
  });

  it('answers the same where it was a single one: there Jira says 403', async () => {
    expect(await rankIssues(answering(forbidden), run('2'))).toEqual([
      { issueId: '2', message: 'Issue OPS-2 cannot be ranked.' },
    ]);
  });

  it('fails where Jira takes nothing of a run', async () => {
    await expect(rankIssues(answering(forbidden), run('1', '2'))).rejects.toMatchObject({
      code: 'PRODUCT_FORBIDDEN',
    });
  });
});

// Helpers

const forbidden = {
  status: 403,
  json: { errorMessages: ['Issue OPS-2 cannot be ranked.'], errors: {} },
};

const run = (...issueIds: string[]) => ({ issueIds, where: { after: '9' } });

const answering = (answer: Pick<ProductAnswer, 'status' | 'json'>) => ({
  request: () => Promise.resolve({ headers: {}, ...answer }),
  wait: () => Promise.resolve(),
});
