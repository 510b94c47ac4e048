import { timeScale } from '#domain/roadmap/time-scale';
import { placeReleases } from './timeline-releases';

const scale = timeScale({ from: '2026-10-01', through: '2027-06-30' }, 760);
const release = (name: string, on: string) => ({ name, on, isReleased: false });
const namesAt = (...markers: ReturnType<typeof release>[]) =>
  placeReleases(markers, scale).map(({ marker, x, nameX }) => [
    marker.name,
    nameX === undefined ? 'without its name' : nameX > x ? 'after' : 'before',
  ]);

describe('placeReleases', () => {
  it('puts each name after its diamond, and before it at the end', () => {
    expect(namesAt(release('3.1', '2026-11-02'), release('4.0', '2027-06-28'))).toEqual([
      ['3.1', 'after'],
      ['4.0', 'before'],
    ]);
  });

  it('never lays a name on another, nor drops a diamond', () => {
    expect(
      namesAt(
        release('Autumn', '2026-11-02'),
        release('Patch one', '2026-11-06'),
        release('Patch two', '2026-11-10'),
        release('Winter', '2027-01-20'),
      ),
    ).toEqual([
      ['Autumn', 'before'],
      ['Patch one', 'without its name'],
      ['Patch two', 'after'],
      ['Winter', 'after'],
    ]);
  });

  it('leaves out what lies outside the window', () => {
    expect(namesAt(release('1.0', '2020-01-01'))).toEqual([]);
  });
});
