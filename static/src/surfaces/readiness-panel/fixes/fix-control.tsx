import Button from '@atlaskit/button/new';
import { Suspense, lazy } from 'react';
import type { Check } from '#domain/readiness/judge/check-readiness';
import type { Fix } from '#domain/readiness/judge/verdict';
import type { OpenedPanel } from '../open-panel';
import { texts } from '../texts';
import type { LiveReadiness } from '../use-readiness';
import { Disclosure } from './disclosure';
import { useFixName } from './fix-name';

// Each is loaded where it is needed, after first paint.
const AddLink = lazy(() => import('./add-link'));
const AddSubtask = lazy(() => import('./add-subtask'));
const AttachFile = lazy(() => import('./attach-file'));
const DateOther = lazy(() => import('./date-other'));
const SeeCondition = lazy(() => import('./see-condition'));
const ChooseParent = lazy(() => import('./choose-parent'));
const AnswerQuestions = lazy(() => import('./answer-questions'));
const SetEstimate = lazy(() => import('./set-estimate'));
const SetField = lazy(() => import('./set-field'));
const ResolveBlocker = lazy(() => import('./resolve-blocker'));
const AddCriterion = lazy(() => import('./add-criterion'));
const WriteDescription = lazy(() => import('./write-description'));
const ReviewCriteria = lazy(() => import('./review-criteria'));
const ScoreHere = lazy(() => import('./score-here'));

/** What every fix gets. */
export type FixProps = {
  readonly live: LiveReadiness;
  readonly opened: OpenedPanel;
};

/** The one control that mends what a check found. */
export function FixControl({
  check,
  fix,
  live,
  opened,
}: FixProps & { readonly check: Check; readonly fix: Fix }) {
  const say = (text: string, change: Parameters<LiveReadiness['say']>[0]) => (
    <FixButton
      text={text}
      onPress={() => {
        live.say(change);
      }}
    />
  );
  switch (fix.kind) {
    case 'writeDescription':
      return <WriteDescription live={live} opened={opened} heading={fix.heading} form={fix.form} />;
    case 'addCriterion':
      return <AddCriterion live={live} opened={opened} />;
    case 'answerQuestion':
      return <AnswerQuestions live={live} opened={opened} />;
    case 'setEstimate':
      return <SetEstimate live={live} opened={opened} />;
    case 'chooseParent':
      return <ChooseParent live={live} opened={opened} />;
    case 'setField':
      return <SetField live={live} opened={opened} fieldId={fix.fieldId} name={fix.fieldName} />;
    case 'resolveBlocker':
      return (
        <Disclosure text={texts.resolveBlocker}>
          {(close) => (
            <Suspense fallback={null}>
              <ResolveBlocker
                key={fix.linkId}
                live={live}
                opened={opened}
                linkId={fix.linkId}
                onClose={close}
              />
            </Suspense>
          )}
        </Disclosure>
      );
    case 'confirm':
      return say(texts.confirm, { type: 'confirm', rule: check.rule.key });
    case 'understand':
      return say(texts.confirmFor(fix.role), { type: 'understand', role: fix.role });
    case 'dateOther':
      return <DateOther live={live} opened={opened} otherKey={fix.otherKey} by={fix.by} />;
    case 'score':
      return (
        <Disclosure text={texts.score}>
          {(close) => (
            <Suspense fallback={null}>
              <ScoreHere live={live} opened={opened} onClose={close} />
            </Suspense>
          )}
        </Disclosure>
      );
    case 'addLink':
      return <AddLink live={live} opened={opened} title={fix.title} />;
    case 'addSubtask':
      return <AddSubtask live={live} opened={opened} />;
    case 'attach':
      return <AttachFile live={live} opened={opened} />;
    case 'reviewCriteria':
      return (
        <Disclosure text={texts.reviewCriteria}>
          {(close) => (
            <Suspense fallback={null}>
              <ReviewCriteria live={live} opened={opened} onClose={close} />
            </Suspense>
          )}
        </Disclosure>
      );
    case 'changeRule':
      return check.verdict.status === 'notMet' ? (
        <SeeCondition live={live} opened={opened} finding={check.verdict} />
      ) : null;
  }
}

/** A control that mends something at once. */
function FixButton({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  return (
    <Button spacing="compact" aria-label={useFixName(text)} onClick={onPress}>
      {text}
    </Button>
  );
}
