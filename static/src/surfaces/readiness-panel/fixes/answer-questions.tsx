import { Suspense, useState } from 'react';
import { latePart } from '../../../components/late-part';
import type { Question } from '#domain/readiness/status/readiness-state';
import { openQuestions } from '#domain/readiness/status/readiness-state';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { useNameOf } from '../use-name-of';
import { Disclosure } from './disclosure';
import type { FixProps } from './fix-control';

const FindPerson = latePart(async () => ({
  default: (await import('../../../components/find-person')).FindPerson,
}));

/** Every open question with a field for its answer, who finds out, and the way to take it back. */
export default function AnswerQuestions({ live, opened }: FixProps) {
  const questions = openQuestions(live.source.state);
  return (
    <Disclosure text={texts.answer}>
      {(close) => (
        <>
          {questions.map((question) => (
            <div key={question.id}>
              <OneField
                label={texts.answerLabel(question.text)}
                submit={texts.answer}
                onSubmit={(answer) => {
                  live.say({ type: 'answer', id: question.id, text: answer });
                }}
                onCancel={close}
              />
              <WhoFindsOut question={question} live={live} opened={opened} />
            </div>
          ))}
        </>
      )}
    </Disclosure>
  );
}

function WhoFindsOut({ question, live, opened }: FixProps & { readonly question: Question }) {
  const [isLooking, setLooking] = useState(false);
  const { id, assignee } = question;
  const name = useNameOf(assignee === opened.accountId ? undefined : assignee);
  const assign = (accountId: string) => {
    live.say({ type: 'assign', id, assignee: accountId });
    setLooking(false);
  };
  const link = (text: string, onClick: () => void) => (
    <>
      {' · '}
      <button type="button" className="wm-link" onClick={onClick}>
        {text}
      </button>
    </>
  );
  return (
    <>
      <p className="wm-quiet rd-hint">
        {assignee === undefined
          ? texts.unassigned
          : assignee === opened.accountId
            ? texts.assigned
            : texts.assignedTo(name)}
        {assignee !== opened.accountId &&
          link(texts.assignToMe, () => {
            assign(opened.accountId);
          })}
        {link(texts.assignToOther, () => {
          setLooking(!isLooking);
        })}
        {link(texts.removeQuestion, () => {
          live.say({ type: 'removeQuestion', id });
        })}
      </p>
      {isLooking && (
        <Suspense fallback={null}>
          <FindPerson
            label={texts.findPerson}
            onFound={({ accountId }) => {
              assign(accountId);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
