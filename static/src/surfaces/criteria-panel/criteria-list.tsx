import { Fragment, useEffect, useRef } from 'react';
import { countCriteria, progressOf } from '#domain/criteria/count-criteria';
import { endOfNested } from '#domain/criteria/nested-lines';
import { AdviceLine } from './line/advice-line';
import { CriterionRow } from './line/criterion-row';
import { LineEditor } from './line/line-editor';
import type { OpenedPanel } from './open-panel';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';
import { useLinkedStatuses } from './use-linked-statuses';
import { useRowActs } from './line/use-row-acts';
import type { Writing } from './use-writing';

/** The lines, the line that is being written, and the field at the end. */
export function CriteriaList(props: {
  readonly panel: OpenedPanel;
  readonly live: LiveCriteria;
  readonly writing: Writing;
  readonly mayDecide: boolean;
  readonly mayPlan: boolean;
  readonly nameOf: (accountId: string) => string;
}) {
  const { panel, live, writing, mayDecide, nameOf } = props;
  const { cursor, typed } = writing;
  const statusOf = useLinkedStatuses(live.state.items);
  const act = useRowActs(panel, live, writing);
  const list = useRef<HTMLUListElement>(null);
  useDragging(list, live, panel.mayEdit);
  const { items } = live.state;
  // Once all are met, one Accept for all is below the list.
  const { isAllMet } = progressOf(countCriteria(items));
  const newLine = cursor?.at === 'new' && (
    <li className="criterion" data-kind="criterion" data-depth={cursor.depth}>
      <input type="checkbox" className="criterion-box" disabled aria-hidden="true" />
      <div className="criterion-body">
        <LineEditor
          place="new"
          value={typed}
          caret={writing.caret}
          label={texts.placeholder}
          isFocused
          nestsEmpty
          keys={writing.keys}
          onType={writing.type}
        />
      </div>
    </li>
  );
  return (
    <>
      {(items.length > 0 || cursor?.at === 'new') && (
        <ul className="criteria" ref={list} aria-label={texts.listName}>
          {cursor?.at === 'new' && cursor.after === null && newLine}
          {items.map((item, at) => (
            <Fragment key={item.id}>
              <CriterionRow
                item={item}
                mayEdit={panel.mayEdit}
                mayDecide={mayDecide}
                mayPlan={props.mayPlan}
                mayHaveSubtasks={panel.issue.type.hierarchyLevel === 0}
                nestedCount={item.depth === 1 ? 0 : endOfNested(items, at + 1) - at - 1}
                viewerId={panel.accountId}
                assignee={panel.issue.assignee}
                showsAccept={mayDecide && !isAllMet}
                typed={cursor?.at === 'line' && cursor.id === item.id ? typed : undefined}
                writing={writing}
                nameOf={nameOf}
                statusOf={statusOf}
                act={act}
              />
              {cursor?.at === 'new' && cursor.after === item.id && newLine}
            </Fragment>
          ))}
        </ul>
      )}
      {panel.mayEdit && <EndField writing={writing} isFirst={items.length === 0} />}
      {panel.mayEdit && <AdviceLine live={live} writing={writing} act={act} />}
    </>
  );
}

function EndField({ writing, isFirst }: { readonly writing: Writing; readonly isFirst: boolean }) {
  const { cursor, typed } = writing;
  const isHere = cursor?.at === 'end';
  const depth = isHere ? cursor.depth : writing.draft.depth;
  const begin = () => {
    if (!isHere) writing.place({ at: 'end', depth: 0 });
  };
  return (
    <div
      className="criterion criterion-end"
      data-depth={depth}
      onFocus={begin}
      onClick={begin}
      onKeyDownCapture={(event) => {
        // Escape leaves the line and not the field: whoever types on is writing again.
        if (!['Tab', 'Shift', 'Escape'].includes(event.key)) begin();
      }}
      role="presentation"
    >
      <LineEditor
        place="end"
        value={isHere ? typed : writing.draft.text}
        caret={isHere ? writing.caret : undefined}
        label={texts.placeholder}
        placeholder={isFirst ? texts.placeholder : texts.another}
        isFocused={isHere}
        nestsEmpty={isHere && !isFirst}
        keys={writing.keys}
        onType={writing.type}
      />
    </div>
  );
}

/** Dragging is loaded once the list is drawn; the keyboard needs none of it. */
function useDragging(
  list: React.RefObject<HTMLUListElement | null>,
  live: LiveCriteria,
  mayEdit: boolean,
): void {
  const now = useRef(live);
  now.current = live;
  const ids = live.state.items.map((item) => item.id).join(' ');
  useEffect(() => {
    const element = list.current;
    if (!mayEdit || element === null) return undefined;
    let stop: (() => void) | undefined;
    let isGone = false;
    import('./line/drag-lines').then(
      ({ dragLines }) => {
        if (!isGone) stop = dragLines(element, () => now.current);
      },
      () => undefined, // without a network lines are moved by their menu and by keyboard
    );
    return () => {
      isGone = true;
      stop?.();
    };
  }, [list, mayEdit, ids]);
}
