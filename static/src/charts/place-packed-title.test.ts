import { placePackedTitle } from './place-packed-title';

const boxOf = (cut: { readonly isCutBefore?: boolean; readonly isCutAfter?: boolean } = {}) => ({
  ...{ x: 100, width: 200, room: 240 },
  bar: { isCutBefore: false, isCutAfter: false, ...cut, item: { title: 'Invoice archive' } },
});

describe('placePackedTitle', () => {
  it('begins a title with its bar, behind the angle of a cut one', () => {
    expect(placePackedTitle(boxOf(), 0)).toEqual({ x: 104, shown: 'Invoice archive' });
    expect(placePackedTitle(boxOf({ isCutBefore: true }), 0)?.x).toBe(112);
  });

  it('begins it where the bar is seen from, and ends it where its room does', () => {
    expect(placePackedTitle(boxOf(), 180)).toEqual({ x: 184, shown: 'Invoice archive' });
    expect(placePackedTitle(boxOf(), 270)).toEqual({ x: 274, shown: 'Invoice…' });
    expect(placePackedTitle(boxOf({ isCutAfter: true }), 280)?.shown).toBe('Invoi…');
  });

  it('tells no title of which too little would be seen, nor of a bar that is not seen', () => {
    expect(placePackedTitle({ ...boxOf(), room: 200 }, 290)).toBeUndefined();
    expect(placePackedTitle({ ...boxOf(), room: 900 }, 300)).toBeUndefined();
    expect(placePackedTitle({ ...boxOf(), width: 20, room: 20 }, 0)).toBeUndefined();
  });
});
