import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import type { ElementDropTargetEventBasePayload } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  draggable,
  dropTargetForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  extractClosestEdge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import type { Spot } from '#domain/criteria/move-lines';
import { landingSpot, moveTo } from '#domain/criteria/move-lines';
import { withNested } from '#domain/criteria/nested-lines';
import { moveLine } from '../list-actions';
import type { LiveCriteria } from '../use-criteria';

const idOf = (element: Element): string => element.getAttribute('data-id') ?? '';

/** The line that is dragged, and where it would be let go. */
type Held = { readonly id: string; readonly spot: Spot };

const heldOver = (element: Element, { self, source }: ElementDropTargetEventBasePayload): Held => ({
  id: String(source.data['criterion']),
  spot: { id: idOf(element), isBelow: extractClosestEdge(self.data) === 'bottom' },
});

/** Lets the lines of a list be dragged by their words; answers how to stop. */
export function dragLines(list: HTMLElement, live: () => LiveCriteria): () => void {
  const rows = [...list.querySelectorAll<HTMLElement>('li[data-id]')];
  const clear = (mark: 'data-drop' | 'data-dragged') => {
    for (const row of rows) row.removeAttribute(mark);
  };
  return combine(
    ...rows.map((element) =>
      combine(
        draggable({
          element,
          getInitialData: () => ({ criterion: idOf(element) }),
          canDrag: () => element.querySelector('textarea, form, [role="menu"]') === null,
          onDragStart: () => {
            const lines = withNested(live().items(), idOf(element)).map(({ id }) => id);
            for (const row of rows)
              if (lines.includes(idOf(row))) row.setAttribute('data-dragged', '');
          },
          onDrop: () => {
            clear('data-dragged');
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
          onDrag: (event) => {
            clear('data-drop');
            const { id, spot } = heldOver(element, event);
            const lands = landingSpot(live().items(), id, spot);
            if (lands === undefined) return;
            const row = rows.find((each) => idOf(each) === lands.id);
            row?.setAttribute('data-drop', lands.isBelow ? 'bottom' : 'top');
            row?.setAttribute('data-drop-depth', String(lands.depth));
          },
          onDragLeave: () => {
            clear('data-drop');
          },
          onDrop: (event) => {
            clear('data-drop');
            const { id, spot } = heldOver(element, event);
            moveLine(live(), id, moveTo(live().items(), id, spot));
          },
        }),
      ),
    ),
  );
}
