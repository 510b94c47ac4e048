import { useLayoutEffect, useRef, useState } from 'react';
import { confidenceOf } from '#domain/forecast/forecast-roadmap';
import { PackedTitle } from './packed-title';
import type { BarBox } from './timeline-layout';

const stateOf = ({ bar }: BarBox): string => {
  if (bar.lateness.kind === 'finished') return 'finished';
  if (bar.lateness.kind === 'cancelled') return 'cancelled';
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
  const { bar, x, y, plannedEnd } = box;
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
      <Cuts box={box} end={plannedEnd} height={height} />
      {bar.lateness.kind === 'finished' && planned > 22 && !props.showsTitle ? (
        <path
          className="wm-bar-tick"
          d={`M${String(plannedEnd - 15)} ${String(y + height / 2)}l3 3 6-7`}
        />
      ) : null}
      {box.band === undefined ? null : <Band box={box} band={box.band} y={y + height + 3} />}
      {props.showsTitle ? (
        <PackedTitle box={box} y={y + height / 2} />
      ) : (
        <BarWord key={word} label={box.label} y={y} height={height} word={word} />
      )}
      {box.isViolated ? (
        <path className="wm-violation" d={`M${String(x - 5)} ${String(y + height)}h10l-5 -9z`} />
      ) : null}
    </g>
  );
}

/** An angle at each end that lies outside the days that are drawn. */
function Cuts(props: { readonly box: BarBox; readonly end: number; readonly height: number }) {
  const { box, end, height } = props;
  const { bar, x, y } = box;
  const half = height / 2 - 3;
  const angle = (from: number, way: -1 | 1, isOnDone: boolean) => (
    <path
      className={isOnDone ? 'wm-cut wm-cut-on-done' : 'wm-cut'}
      d={`M${String(from)} ${String(y + 3)}l${String(4 * way)} ${String(half)} ${String(-4 * way)} ${String(half)}`}
    />
  );
  return (
    <>
      {bar.isCutBefore ? angle(x + 7, -1, box.doneWidth >= 8) : null}
      {bar.isCutAfter ? angle(end - 7, 1, box.doneWidth > end - x - 4) : null}
    </>
  );
}

/** The word of a bar; within the bar it stands on a ground as wide as it is drawn. */
function BarWord(props: {
  readonly label: BarBox['label'];
  readonly y: number;
  readonly height: number;
  readonly word: string;
}) {
  const { label, y, height, word } = props;
  const text = useRef<SVGTextElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (label.isInside) setWidth(text.current?.getComputedTextLength() ?? 0);
  }, [label.isInside]);
  return (
    <>
      {label.isInside ? (
        <rect
          className="wm-bar-word-ground"
          x={label.x - width - 4}
          y={y + 1}
          width={width + 8}
          height={height - 2}
          rx={2}
        />
      ) : null}
      <text
        ref={text}
        className="wm-bar-word"
        x={label.x}
        y={y + height / 2}
        dy="0.35em"
        textAnchor={label.anchor}
      >
        {word}
      </text>
    </>
  );
}

const bandHeight = 4;

/** A strip from the day half of the trials meet to the day 85 % meet. */
function Band(props: {
  readonly box: BarBox;
  readonly band: NonNullable<BarBox['band']>;
  readonly y: number;
}) {
  const { box, band, y } = props;
  // A day gone by is missed, whatever the trials say.
  const missed = box.bar.lateness.kind === 'late' ? 'unlikely' : 'likely';
  const level = band.likelihood === undefined ? missed : confidenceOf(band.likelihood);
  return (
    <rect
      className={`wm-band wm-${level}`}
      x={band.from}
      y={y - 1}
      width={Math.max(4, band.to - band.from)}
      height={bandHeight}
      rx={bandHeight / 2}
    />
  );
}
