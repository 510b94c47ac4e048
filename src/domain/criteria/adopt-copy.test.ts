import { after, namedLines, namesOf } from '../../../test/arbitraries/named-lines';
import { withDeletedOf } from './adopt-copy';

it('keeps what a copy does not tell: the lines that were deleted, as long as it does not have them back', () => {
  const known = after(namedLines('A B C'), [
    { type: 'delete', ids: ['A'] },
    { type: 'delete', ids: ['B'] },
  ]);
  const copy = { items: namedLines('A C D').items, deleted: [] };
  const shown = withDeletedOf(known, copy);
  expect(namesOf(shown)).toBe('A C D');
  expect(shown.deleted.map(({ id }) => id)).toEqual(['B']);
  expect(namesOf(after(shown, [{ type: 'restore', ids: ['B'] }]))).toContain('B');
});
