import { memo, useState } from 'react';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { plainText } from '#domain/criteria/text/inline-text';
import type { Person } from '#domain/issue/issue';
import { CriterionText } from './criterion-text';
import { LineEditor } from './line-editor';
import { RowFacts } from './row-facts';
import type { RowAct, RowQuestion } from './row-acts';
import type { RowMay } from './row-entries';
import { RowMenu } from './row-menu';
import { RowQuestionForm } from './row-question';
import { texts } from '../texts';
import type { Writing } from '../use-writing';

type Props = RowMay & {
  readonly item: AcceptanceCriterion;
  readonly viewerId: string;
  readonly assignee: Person | undefined;
  readonly showsAccept: boolean;
  /** The text being typed, when one is writing in this line. */
  readonly typed: string | undefined;
  readonly writing: Pick<Writing, 'keys' | 'type' | 'place' | 'caret'>;
  readonly nameOf: (accountId: string) => string;
  readonly statusOf: (issueId: string) => string;
  readonly act: (item: AcceptanceCriterion, act: RowAct) => void;
};

const isTicked = (item: AcceptanceCriterion): boolean =>
  item.state === 'claimed' || item.state === 'accepted';

const stateOf = (item: AcceptanceCriterion, nameOf: Props['nameOf']): string => {
  const by = item.decidedBy === undefined ? '' : nameOf(item.decidedBy);
  const state = texts.stateName[item.state];
  return by === '' ? state : texts.stateBy(state, by);
};

/** One line of the list: tick it, write in it, and everything else in its menu. */
export const CriterionRow = memo(function CriterionRow(props: Props) {
  const { item, mayEdit, mayDecide, typed, writing, act } = props;
  const [asks, setAsks] = useState<RowQuestion>();
  const words = plainText(item.text);
  const isOwnState = item.state === 'waived' || item.state === 'accepted';
  const mayTick = mayEdit && (!isOwnState || mayDecide);
  return (
    <li
      className="criterion"
      data-id={item.id}
      data-kind={item.kind}
      data-state={item.state}
      data-depth={item.depth}
    >
      {item.kind === 'criterion' && (
        <input
          type="checkbox"
          className="criterion-box"
          checked={isTicked(item)}
          disabled={!mayTick || item.state === 'waived'}
          aria-label={`${words}, ${stateOf(item, props.nameOf)}`}
          onChange={() => {
            act(item, { do: isTicked(item) ? 'untick' : 'tick' });
          }}
        />
      )}
      <div className="criterion-body">
        {typed === undefined ? (
          <Words {...props} />
        ) : (
          <LineEditor
            place={item.id}
            value={typed}
            caret={writing.caret}
            label={texts.edit}
            isFocused
            nestsEmpty
            keys={writing.keys}
            onType={writing.type}
          />
        )}
        <RowFacts item={item} nameOf={props.nameOf} statusOf={props.statusOf} />
        {asks !== undefined && (
          <RowQuestionForm
            {...props}
            asks={asks}
            close={() => {
              setAsks(undefined);
            }}
          />
        )}
      </div>
      {item.state === 'claimed' && props.showsAccept && (
        <button
          type="button"
          className="wm-link criterion-accept"
          aria-label={`${texts.accept}: ${words}`}
          onClick={() => {
            act(item, { do: 'accept' });
          }}
        >
          {texts.accept}
        </button>
      )}
      {(mayEdit || (mayDecide && item.kind === 'criterion')) && (
        <RowMenu
          item={item}
          may={props}
          label={texts.moreFor(words)}
          choose={(chosen) => {
            if (chosen.do === 'ask') setAsks(chosen.for);
            else act(item, chosen);
          }}
        />
      )}
    </li>
  );
});

function Words({ item, mayEdit, writing }: Props) {
  const text = <CriterionText text={item.text} />;
  const words =
    item.kind === 'heading' ? (
      <span role="heading" aria-level={2}>
        {text}
      </span>
    ) : (
      text
    );
  if (!mayEdit || item.isLocked === true) return <div className="criterion-text">{words}</div>;
  const open = () => {
    if (window.getSelection()?.isCollapsed === false) return;
    writing.place({ at: 'line', id: item.id }, item.text);
  };
  return (
    // The keyboard reaches editing through the field below (arrow up) and the row's menu.
    <div className="criterion-text criterion-text-editable" onClick={open} role="presentation">
      {words}
    </div>
  );
}
