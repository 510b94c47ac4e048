import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { concernedBy } from '#domain/criteria/rejection-comment';
import type { Person } from '#domain/issue/issue';
import { ReasonForm } from '../../../components/reason-form';
import { PlanForm } from './plan-form';
import type { RowAct, RowQuestion } from './row-acts';
import { texts } from '../texts';

type Props = {
  readonly asks: RowQuestion;
  readonly item: AcceptanceCriterion;
  readonly viewerId: string;
  readonly assignee: Person | undefined;
  readonly nameOf: (accountId: string) => string;
  readonly act: (item: AcceptanceCriterion, act: RowAct) => void;
  readonly close: () => void;
};

const questions = {
  reject: texts.whyRejected,
  waive: texts.whyWaived,
  evidence: texts.where,
} as const;

/** What is asked under a line before it is done; answered or not, it closes. */
export function RowQuestionForm(props: Props) {
  const { asks, item, viewerId, act, close } = props;
  const save = (chosen: RowAct) => {
    close();
    act(item, chosen);
  };
  if (asks === 'assign' || asks === 'setDue')
    return <PlanForm asks={asks} item={item} viewerId={viewerId} onCancel={close} onSave={save} />;
  const people = asks === 'reject' ? concernedPeople(props) : [];
  return (
    <ReasonForm
      question={questions[asks]}
      isLink={asks === 'evidence'}
      initial={asks === 'evidence' ? (item.evidenceUrl ?? '') : ''}
      {...(asks === 'reject' ? { comment: commentFor(people) } : {})}
      words={texts}
      onCancel={close}
      onSave={(text, alsoComment) => {
        if (asks !== 'reject') save({ do: asks, text });
        else save({ do: asks, text, ...(alsoComment ? { tell: people } : {}) });
      }}
    />
  );
}

const commentFor = (people: readonly Person[]) => ({
  offer: texts.commentToo(people.map(({ displayName }) => displayName)),
  isMeant: people.length > 0,
});

function concernedPeople({ item, assignee, viewerId, nameOf }: Props): readonly Person[] {
  const { claimedBy: accountId = '' } = item;
  const displayName = nameOf(accountId);
  const claimedBy = displayName === '' ? undefined : { accountId, displayName };
  return concernedBy({ assignee, claimedBy, rejecterId: viewerId });
}
