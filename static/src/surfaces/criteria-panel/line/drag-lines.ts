import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { placeAbove } from '#domain/criteria/criteria-order';
import { positionOf } from '../list-actions';
import { texts } from '../texts';
import type { LiveCriteria } from '../use-criteria';

const idOf = (element: Element): string => element.getAttribute('data-id') ?? '';

function drop(live: LiveCriteria, id: string, target: { id: string; isBelow: boolean }): void {
  const others = live.state.items.filter((item) => item.id !== id);
  const at = others.findIndex((item) => item.id === target.id);
  if (at < 0) return;
  const index = target.isBelow ? at + 1 : at;
  const from = positionOf(live.state.items, id) - 1;
  if (index === from) return;
  if (live.make({ type: 'move', id, after: placeAbove(others, index) }))
    live.say(texts.movedTo(index + 1, live.state.items.length));
}

function mark(row: Element, edge: string | null): void {
  if (edge === null) row.removeAttribute('data-drop');
  else row.setAttribute('data-drop', edge);
}

/** Lets the lines of a list be dragged by their words; answers how to stop. */
export function dragLines(list: HTMLElement, live: () => LiveCriteria): () => void {
  const rows = [...list.querySelectorAll<HTMLElement>('li[data-id]')];
  return combine(
    ...rows.map((element) =>
      combine(
        draggable({
          element,
          getInitialData: () => ({ criterion: idOf(element) }),
          canDrag: () => element.querySelector('textarea, form, [role="menu"]') === null,
          onDragStart: () => {
            element.setAttribute('data-dragged', '');
          },
          onDrop: () => {
            element.removeAttribute('data-dragged');
          },
        }),
        dropTargetForElements({
          element,
          canDrop: ({ source }) => typeof source.data['criterion'] === 'string',
          getData: ({ input }) =>
            attachClosestEdge(
              { criterion: idOf(element) },
              { element, input, allowedEdges: ['top', 'bottom'] },
            ),
          onDrag: ({ self, source }) => {
            mark(element, source.element === element ? null : extractClosestEdge(self.data));
          },
          onDragLeave: () => {
            mark(element, null);
          },
          onDrop: ({ self, source }) => {
            mark(element, null);
            const isBelow = extractClosestEdge(self.data) === 'bottom';
            drop(live(), String(source.data['criterion']), { id: idOf(element), isBelow });
          },
        }),
      ),
    ),
  );
}
