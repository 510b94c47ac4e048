import { openQuestions } from '#domain/readiness/readiness-state';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { Disclosure } from './disclosure';
import type { FixProps } from './fix-control';

/** Every open question with a field for its answer, who finds out, and the way to take it back. */
export function AnswerQuestions({ live, opened }: FixProps) {
  const questions = openQuestions(live.source.state);
  return (
    <Disclosure text={texts.answer}>
      {(close) => (
        <>
          {questions.map(({ id, text, assignee }) => (
            <div key={id}>
              <OneField
                label={texts.answerLabel(text)}
                submit={texts.answer}
                onSubmit={(answer) => {
                  live.say({ type: 'answer', id, text: answer });
                }}
                onCancel={close}
              />
              <p className="wm-quiet rd-hint">
                {assignee === opened.accountId ? (
                  texts.assigned
                ) : (
                  <button
                    type="button"
                    className="wm-link"
                    onClick={() => {
                      live.say({ type: 'assign', id, assignee: opened.accountId });
                    }}
                  >
                    {texts.assignToMe}
                  </button>
                )}
                {' · '}
                <button
                  type="button"
                  className="wm-link"
                  onClick={() => {
                    live.say({ type: 'removeQuestion', id });
                  }}
                >
                  {texts.removeQuestion}
                </button>
              </p>
            </div>
          ))}
        </>
      )}
    </Disclosure>
  );
}
