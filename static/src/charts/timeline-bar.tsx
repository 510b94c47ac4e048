import type { BarBox } from './timeline-layout';

const stateOf = ({ bar }: BarBox): string => {
  if (bar.lateness.kind === 'finished') return 'finished';
  if (bar.lateness.kind === 'late') return 'late';
  return bar.item.category === 'indeterminate' ? 'active' : 'planned';
};

// Under a title, what is done is a strip, so that the title stays readable.
const stripHeight = 4;

/** One bar: what is planned, how much of it is done, how far it runs over, when it is likely to end. */
export function TimelineBar(props: {
  readonly box: BarBox;
  readonly height: number;
  readonly hatch: string;
  readonly word: string;
  readonly showsTitle: boolean;
  readonly onOpen: (id: string) => void;
}) {
  const { box, height, word } = props;
  const { bar, x, y, plannedEnd, label } = box;
  const planned = Math.max(3, plannedEnd - x);
  const overrun = x + box.width - plannedEnd;
  return (
    <g
      className={`wm-bar wm-bar-${stateOf(box)}`}
      onClick={() => {
        props.onOpen(bar.item.id);
      }}
    >
      <title>{`${bar.item.title} · ${word}`}</title>
      {overrun > 0.5 ? (
        <rect
          x={plannedEnd}
          y={y}
          width={overrun}
          height={height}
          fill={props.hatch}
          className="wm-overrun"
        />
      ) : null}
      <rect
        className={bar.isOpenEnded ? 'wm-bar-body wm-open-ended' : 'wm-bar-body'}
        x={x}
        y={y}
        width={planned}
        height={height}
        rx={3}
      />
      {box.doneWidth > 0.5 ? (
        <rect
          className="wm-bar-done"
          x={x}
          y={props.showsTitle ? y + height - stripHeight : y}
          width={Math.max(3, box.doneWidth)}
          height={props.showsTitle ? stripHeight : height}
          rx={props.showsTitle ? 1 : 3}
        />
      ) : null}
      {bar.isCutBefore ? (
        <path
          className="wm-cut"
          d={`M${String(x + 7)} ${String(y + 3)}l-4 ${String(height / 2 - 3)} 4 ${String(height / 2 - 3)}`}
        />
      ) : null}
      {bar.lateness.kind === 'finished' && planned > 22 && !props.showsTitle ? (
        <path
          className="wm-bar-tick"
          d={`M${String(plannedEnd - 15)} ${String(y + height / 2)}l3 3 6-7`}
        />
      ) : null}
      {box.band === undefined ? null : <Band band={box.band} y={y + height + 3} />}
      {props.showsTitle ? (
        <PackedTitle title={bar.item.title} x={x} y={y + height / 2} room={box.width} />
      ) : (
        <text
          className="wm-bar-word"
          x={label.x}
          y={y + height / 2}
          dy="0.35em"
          textAnchor={label.anchor}
        >
          {word}
        </text>
      )}
    </g>
  );
}

const bandHeight = 4;

/** A strip from the day half of the trials meet to the day 85 % meet. */
function Band({ band, y }: { readonly band: NonNullable<BarBox['band']>; readonly y: number }) {
  const level =
    band.likelihood === undefined || band.likelihood >= 0.85
      ? 'wm-likely'
      : band.likelihood >= 0.5
        ? 'wm-uncertain'
        : 'wm-unlikely';
  return (
    <rect
      className={`wm-band ${level}`}
      x={band.from}
      y={y - 1}
      width={Math.max(4, band.to - band.from)}
      height={bandHeight}
      rx={bandHeight / 2}
    />
  );
}

const pixelsOfLetter = 6.6;

function PackedTitle(props: {
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly room: number;
}) {
  const letters = Math.floor((props.room - 8) / pixelsOfLetter);
  if (letters < 4) return null;
  const shown =
    props.title.length <= letters ? props.title : `${props.title.slice(0, letters - 1)}…`;
  return (
    <text className="wm-bar-title" x={props.x + 4} y={props.y} dy="0.35em">
      {shown}
    </text>
  );
}
