import { useEffect, useState } from 'react';
import { parseCriteriaState } from '#contract/criteria/criteria-state';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { adviseOn } from '#domain/criteria/wording/advice';
import { reviewWording } from '#domain/criteria/wording/review-wording';
import type { Problem } from '#domain/problem';
import { answered, backend } from '../../../bridge/backend';
import { announce } from '../../../bridge/page-events';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { Refused } from './disclosure';
import type { FixProps } from './fix-control';

/** Every criterion with advice on its wording, to be reworded here, in the record that the criteria panel keeps. */
export default function ReviewCriteria({
  live,
  opened,
  onClose,
}: FixProps & { readonly onClose: () => void }) {
  const { issueId } = opened;
  const [items, setItems] = useState<readonly AcceptanceCriterion[]>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void answered(backend('record.read', { kind: 'criteria', subjectId: issueId })).then(
      (answer) => {
        const state = answer.ok ? parseCriteriaState(answer.value.state) : answer;
        if (state.ok) setItems(state.value.items);
        else setProblem(state.error);
      },
    );
  }, [issueId]);
  const reword = async (id: string, text: string) => {
    const asked = backend('record.apply', {
      kind: 'criteria',
      subjectId: issueId,
      operations: [
        { clientId: crypto.randomUUID(), seq: 1, change: { type: 'editText', id, text } },
      ],
    });
    const answer = await answered(asked);
    if (!answer.ok) {
      setProblem(answer.error);
      return;
    }
    const { version, state, outcomes } = answer.value;
    setProblem(outcomes.find((outcome) => outcome.problem !== undefined)?.problem);
    const after = parseCriteriaState(state);
    if (!after.ok) return;
    setItems(after.value.items);
    live.criteriaReworded(reviewWording(after.value.items));
    announce('waymark.criteria-saved', { issueId, version, state });
    announce('waymark.issue-changed', { issueId });
  };
  return (
    <div className="rd-condition">
      {(items ?? []).filter(isRead).map(({ id, text }) => {
        const advice = adviseOn(text, surroundingsOf(items ?? []));
        if (advice === undefined) return null;
        return (
          <OneField
            key={`${id} ${text}`}
            isLong
            initial={text}
            label={advice.message}
            submit={texts.save}
            onSubmit={(next) => void reword(id, next)}
            onCancel={onClose}
          />
        );
      })}
      <Refused problem={problem} />
    </div>
  );
}

const isRead = ({ kind, state }: AcceptanceCriterion): boolean =>
  kind === 'criterion' && state !== 'waived';

const surroundingsOf = (items: readonly AcceptanceCriterion[]): string =>
  items
    .filter(isRead)
    .map(({ text }) => text)
    .join('\n');
