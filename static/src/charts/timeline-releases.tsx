import type { Marker } from '#domain/roadmap/macro-view';
import type { TimeScale } from '#domain/roadmap/time-scale';
import type { CalendarDay } from '#domain/time/calendar-day';

const pixelsOfLetter = 6.2;
const diamond = 6;
const gap = 4;

type PlacedRelease = {
  readonly marker: Marker;
  readonly x: number;
  /** Where its name begins; absent where it would lie on another. */
  readonly nameX?: number;
};

/**
 * Releases within the window from left to right. Each has its name beside it where that touches neither
 * its neighbours nor their names; the later ones give way.
 */
export function placeReleases(
  markers: readonly Marker[],
  scale: TimeScale,
): readonly PlacedRelease[] {
  const shown = markers
    .filter(({ on }) => on >= scale.window.from && on <= scale.window.through)
    .sort((one, other) => one.on.localeCompare(other.on))
    .map((marker) => ({ marker, x: scale.endOf(marker.on) }));
  let takenTo = -Infinity;
  return shown.map(({ marker, x }, index) => {
    const width = marker.name.length * pixelsOfLetter;
    const after = x + diamond + gap;
    const before = x - diamond - gap - width;
    const next = (shown[index + 1]?.x ?? Infinity) - diamond;
    const end = Math.min(next, scale.width);
    const nameX =
      after + width <= end ? after : before >= takenTo + gap && before >= 0 ? before : undefined;
    takenTo = nameX === after ? after + width : x + diamond;
    return nameX === undefined ? { marker, x } : { marker, x, nameX };
  });
}

// A flag on its pole, and a diamond: told apart without their colours.
const flagShape = 'M-3.5 6V-6M-3.5-6 5-2.5-3.5 1Z';
const diamondShape = 'M0-5 5 0 0 5-5 0Z';

const classOf = ({ isReleased, isMilestone }: Marker): string =>
  [
    'wm-release',
    ...(isReleased ? ['wm-released'] : []),
    ...(isMilestone ? ['wm-milestone'] : []),
  ].join(' ');

/** Releases as diamonds and milestones as flags, full once they are reached, with their names. */
export function Releases(props: {
  readonly markers: readonly Marker[];
  readonly scale: TimeScale;
  readonly dayOf: (day: CalendarDay) => string;
}) {
  return (
    <g transform="translate(0 32)">
      {placeReleases(props.markers, props.scale).map(({ marker, x, nameX }) => (
        <g key={`${marker.name} ${marker.on}`}>
          <title>{`${marker.name} · ${props.dayOf(marker.on)}`}</title>
          <path
            className={classOf(marker)}
            d={marker.isMilestone === true ? flagShape : diamondShape}
            transform={`translate(${String(x)} 0)`}
          />
          {nameX === undefined ? null : (
            <text className="wm-release-name" x={nameX} dy="0.35em">
              {marker.name}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
