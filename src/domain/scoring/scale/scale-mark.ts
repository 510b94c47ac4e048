import type { Scale } from './scale';
import type { ScoreColumn } from '../score-column';

/** On which scale a number was given: the project, and its scale at that time, as `10000: 1 2 3 5`. */
export type ScaleMark = string;

/** The marks of a work item's numbers; one that was given before marks were kept has none. */
export type ScaleMarks = Readonly<Partial<Record<ScoreColumn, ScaleMark>>>;

/** A project and the scale that it scores on. */
export type ProjectScale = { readonly projectId: string; readonly scale: Scale };

/** The mark of a number that is given in this project. */
export const scaleMarkOf = ({ projectId, scale }: ProjectScale): ScaleMark =>
  `${projectId}: ${scale.join(' ')}`;

/** The scale that a mark names. */
export const scaleOfMark = (mark: ScaleMark): Scale =>
  mark
    .slice(mark.indexOf(':') + 2)
    .split(' ')
    .map(Number);

/**
 * Was the number given in another project, on another scale? One of this project is never foreign: where
 * it changed its scale, its numbers were taken along.
 */
export function isForeign(
  mark: ScaleMark | undefined,
  { projectId, scale }: ProjectScale,
): mark is ScaleMark {
  if (mark === undefined || mark.startsWith(`${projectId}: `)) return false;
  return scaleOfMark(mark).join(' ') !== scale.join(' ');
}
