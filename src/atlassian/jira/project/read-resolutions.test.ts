import type { Request } from '../../../ports/request';
import { readResolutions } from './read-resolutions';

describe('readResolutions', () => {
  it('reads page after page, in the order of the site', async () => {
    const all = Array.from({ length: 70 }, (_, index) => `Resolution ${String(index)}`);
    const request: Request = ({ path }) => {
      const startAt = Number(new URL(path, 'https://shop.example').searchParams.get('startAt'));
      const values = all.slice(startAt, startAt + 50).map((name) => ({ name }));
      const json = { values, isLast: startAt + 50 >= all.length };
      return Promise.resolve({ status: 200, headers: {}, json });
    };
    expect(await readResolutions({ request, wait: () => Promise.resolve() })).toEqual(all);
  });
});
