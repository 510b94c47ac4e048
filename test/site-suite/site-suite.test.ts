import { missingPaths } from './missing-paths';
import type { Target } from './target';
import { openTarget, rowsToAsk } from './target';

describe('the site', () => {
  let target: Target;
  beforeAll(async () => {
    target = await openTarget();
  }, 60_000);
  afterAll(async () => {
    await target.stop();
  });

  it.each(rowsToAsk())('shows $shows: $request answers $status', async (row) => {
    const { status, text, body } = await target.ask(row);
    expect({ status, text: status === row.status ? '' : text }).toEqual({
      status: row.status,
      text: '',
    });
    expect(missingPaths(body, row.has ?? [])).toEqual([]);
    expect(text).toContain(row.says ?? '');
  });
});
