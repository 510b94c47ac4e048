import { createContext, useContext } from 'react';
import type { BarBox } from './timeline-layout';
import { placePackedTitle } from './place-packed-title';

/** From which pixel on a timeline that is scrolled is seen. */
export const SeenFromContext = createContext(0);

/** The title of a bar among many, within the bar's room and from where on it is seen. */
export function PackedTitle({ box, y }: { readonly box: BarBox; readonly y: number }) {
  const placed = placePackedTitle(box, useContext(SeenFromContext));
  return placed === undefined ? null : (
    <text className="wm-bar-title" x={placed.x} y={y} dy="0.35em">
      {placed.shown}
    </text>
  );
}
