import { useEffect, useState } from 'react';
import type { Roadmap } from '#domain/roadmap/arrange-bars';
import type { Columns } from '#domain/roadmap/columns';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { addDays } from '#domain/time/calendar-day';
import { epochMsOf } from '#domain/time/instant';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { ItemLists } from './item-list';
import { MovesPart } from './moves-part';
import { texts } from '../texts';

/** What stands under the drawing: items that are not in it, and what moved. */
export function BesideRoadmap(props: {
  readonly view: MacroView;
  readonly format: Format;
  /** Items that are not in the drawing, by why. */
  readonly lists: readonly { readonly title: string; readonly items: readonly RoadmapItem[] }[];
  readonly onOpen: (id: string) => void;
  readonly onReadAgain: (() => void) | undefined;
}) {
  const { view, format, onReadAgain } = props;
  const isOld = useIsOld(view.readAt);
  return (
    <div className="wm-beside">
      <ItemLists lists={props.lists} format={format} onOpen={props.onOpen} />
      {view.moves === undefined ? null : (
        <MovesPart view={view} moves={view.moves} since={format.day(addDays(view.asOf, -7))} />
      )}
      {onReadAgain === undefined || !isOld ? null : (
        <LinkButton isForScreen onPress={onReadAgain}>
          {texts.refresh}
        </LinkButton>
      )}
    </div>
  );
}

/** What a timeline draws no bar for. */
export const besideTimeline = ({ undated, earlier, beyond }: Roadmap) => [
  { title: texts.undated(undated.length), items: undated },
  { title: texts.outside(earlier.length, 0), items: earlier },
  { title: texts.outside(0, beyond.length), items: beyond },
];

/** What was finished so long ago that it is in no column of a board. */
export function besideBoard(items: readonly RoadmapItem[], columns: Columns) {
  const placed = new Set(Object.values(columns).flatMap((each) => each.map(({ id }) => id)));
  const others = items.filter(({ id }) => !placed.has(id));
  return [{ title: texts.outside(others.length, 0), items: others }];
}

const oldAfterMs = 5 * 60_000;

/** Was this read more than five minutes ago? Turns true by itself. */
function useIsOld(readAt: string): boolean {
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    setOld(false);
    const left = epochMsOf(readAt) + oldAfterMs - Date.now();
    const timer = setTimeout(
      () => {
        setOld(true);
      },
      Math.max(0, left),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [readAt]);
  return isOld;
}
