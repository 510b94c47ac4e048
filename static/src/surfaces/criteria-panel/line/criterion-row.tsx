import { memo, useState } from 'react';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { plainText } from '#domain/criteria/text/inline-text';
import { concernedBy } from '#domain/criteria/rejection-comment';
import type { Person } from '#domain/issue/issue';
import { ReasonForm } from '../../../components/reason-form';
import { CriterionText } from './criterion-text';
import { LineEditor } from './line-editor';
import { PlanForm } from './plan-form';
import { RowFacts } from './row-facts';
import type { RowAct, RowQuestion } from './row-acts';
import { RowMenu } from './row-menu';
import { texts } from '../texts';
import type { Writing } from '../use-writing';

type Props = {
  readonly item: AcceptanceCriterion;
  readonly mayEdit: boolean;
  readonly mayDecide: boolean;
  readonly mayPlan: boolean;
  readonly mayHaveSubtasks: boolean;
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

const questions = {
  reject: texts.whyRejected,
  waive: texts.whyWaived,
  evidence: texts.where,
} as const;

const commentFor = (people: readonly Person[]) => ({
  offer: texts.commentToo(people.map(({ displayName }) => displayName)),
  isMeant: people.length > 0,
});

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
  const people = asks === 'reject' ? concernedPeople(props) : [];
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
            depth={item.depth}
            nestsEmpty
            keys={writing.keys}
            onType={writing.type}
          />
        )}
        <RowFacts item={item} nameOf={props.nameOf} statusOf={props.statusOf} />
        {(asks === 'assign' || asks === 'setDue') && (
          <PlanForm
            asks={asks}
            item={item}
            viewerId={props.viewerId}
            onCancel={() => {
              setAsks(undefined);
            }}
            onSave={(chosen) => {
              setAsks(undefined);
              act(item, chosen);
            }}
          />
        )}
        {(asks === 'reject' || asks === 'waive' || asks === 'evidence') && (
          <ReasonForm
            question={questions[asks]}
            isLink={asks === 'evidence'}
            initial={asks === 'evidence' ? (item.evidenceUrl ?? '') : ''}
            {...(asks === 'reject' ? { comment: commentFor(people) } : {})}
            words={texts}
            onCancel={() => {
              setAsks(undefined);
            }}
            onSave={(text, alsoComment) => {
              setAsks(undefined);
              const tell = alsoComment ? { tell: people } : {};
              act(item, asks === 'reject' ? { do: asks, text, ...tell } : { do: asks, text });
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
          mayEdit={mayEdit}
          mayDecide={mayDecide}
          mayPlan={props.mayPlan}
          mayHaveSubtasks={props.mayHaveSubtasks}
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

function concernedPeople({ item, assignee, viewerId, nameOf }: Props): readonly Person[] {
  const { claimedBy: accountId = '' } = item;
  const displayName = nameOf(accountId);
  const claimedBy = displayName === '' ? undefined : { accountId, displayName };
  return concernedBy({ assignee, claimedBy, rejecterId: viewerId });
}

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
