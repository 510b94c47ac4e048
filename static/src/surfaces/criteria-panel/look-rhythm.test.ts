import { createLookRhythm } from './look-rhythm';

describe('createLookRhythm', () => {
  it('looks every ten seconds, and every three for a minute after others were at work', () => {
    const rhythm = createLookRhythm(-300_000);
    expect(rhythm.noteLook(0)).toBe(10_000);
    rhythm.noteOthers(10_000);
    expect(rhythm.noteLook(10_000)).toBe(3_000);
    expect(rhythm.noteLook(69_999)).toBe(3_000);
    expect(rhythm.noteLook(70_000)).toBe(10_000);
  });

  it('looks every five for five minutes after one opened the page or turned to it', () => {
    const rhythm = createLookRhythm(0);
    expect(rhythm.noteLook(299_999)).toBe(5_000);
    expect(rhythm.noteLook(300_000)).toBe(10_000);
    rhythm.untilTurned(400_000);
    expect(rhythm.noteLook(400_000)).toBe(5_000);
  });

  it('looks when one turns to it, unless it has just done so', () => {
    const rhythm = createLookRhythm(0);
    expect(rhythm.untilTurned(0)).toBe(0);
    rhythm.noteLook(1_000);
    expect(rhythm.untilTurned(1_500)).toBe(1_500);
    expect(rhythm.untilTurned(3_000)).toBe(0);
  });
});
