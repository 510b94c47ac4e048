import type { ProductAnswer, ProductCall } from '../../../ports/request';
import { readAllIssues } from './read-all-issues';

describe('readAllIssues', () => {
  it('reads every issue of every page, a hundred at a time', async () => {
    const told: number[] = [];
    const issues = await read(jira({ pages: [250, 30] }), (done) => told.push(done));
    expect(issues.map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(numbers(0, 280));
    expect(told.at(-1)).toBe(280);
  });

  it('leaves nothing behind that fails later, when a page of ids cannot be read', async () => {
    const asked: Promise<ProductAnswer>[] = [];
    const answer = jira({ pages: [250, 'broken'], areIssuesBroken: true });
    const request = (call: ProductCall) => {
      asked.push(answer(call));
      return asked.at(-1) as Promise<ProductAnswer>;
    };
    await expect(read(request)).rejects.toThrow('searchIssues was answered with 400.');
    // Jest fails a test by whose end somebody has not heard of a fault.
    await Promise.all(asked);
    await new Promise((next) => setImmediate(next));
    expect(asked).toHaveLength(5);
  });
});

// Helpers

const numbers = (from: number, until: number): number[] =>
  Array.from({ length: until - from }, (_, index) => from + index);

const refusal: ProductAnswer = { status: 400, headers: {} };

/** A Jira with pages of so many ids. What is wrong with its issues, it tells a moment later. */
function jira({
  pages,
  areIssuesBroken = false,
}: {
  readonly pages: readonly (number | 'broken')[];
  readonly areIssuesBroken?: boolean;
}) {
  const pageOf = (at: number): ProductAnswer => {
    const page = pages[at];
    if (typeof page !== 'number') return refusal;
    const before = pages.slice(0, at).reduce<number>((sum, one) => sum + Number(one), 0);
    const more = at + 1 < pages.length ? { nextPageToken: String(at + 1) } : {};
    return ok({ issues: numbers(before, before + page).map(issue), ...more });
  };
  return async ({ path, body }: ProductCall): Promise<ProductAnswer> => {
    const asked = body as { issueIdsOrKeys: string[]; nextPageToken?: string };
    if (!path.endsWith('/bulkfetch')) return pageOf(Number(asked.nextPageToken ?? 0));
    await new Promise((next) => setTimeout(next, 5));
    return areIssuesBroken ? refusal : ok({ issues: asked.issueIdsOrKeys.map(Number).map(issue) });
  };
}

const ok = (json: unknown): ProductAnswer => ({ status: 200, headers: {}, json });
const issue = (id: number) => ({ id: String(id), key: `PAY-${String(id)}`, fields: {} });

const read = (
  request: (call: ProductCall) => Promise<ProductAnswer>,
  onDone: (done: number) => void = () => undefined,
) =>
  readAllIssues(
    { request, wait: () => Promise.resolve() },
    {
      ...{ jql: 'project = PAY', fields: ['summary'], properties: [], siteFields: {} },
      onProgress: ({ done }) => {
        onDone(done);
      },
    },
  );
