import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { Suspense } from 'react';
import { latePart } from '../../../components/late-part';
import type { Check } from '#domain/readiness/judge/check-readiness';
import type { Fix } from '#domain/readiness/judge/verdict';
import type { OpenedPanel } from '../open-panel';
import { texts } from '../texts';
import type { LiveReadiness } from '../use-readiness';
import { Disclosure } from './disclosure';
import { useFixName } from './fix-name';

// Each is loaded where it is needed, after first paint.
const AddLink = latePart(() => import('./add-link'));
const AddSubtask = latePart(() => import('./add-subtask'));
const AttachFile = latePart(() => import('./attach-file'));
const DateOther = latePart(() => import('./date-other'));
const SeeCondition = latePart(() => import('./see-condition'));
const ChooseParent = latePart(() => import('./choose-parent'));
const AnswerQuestions = latePart(() => import('./answer-questions'));
const SetEstimate = latePart(() => import('./set-estimate'));
const SetField = latePart(() => import('./set-field'));
const ResolveBlocker = latePart(() => import('./resolve-blocker'));
const AddCriterion = latePart(() => import('./add-criterion'));
const WriteDescription = latePart(() => import('./write-description'));
const ReviewCriteria = latePart(() => import('./review-criteria'));
const ScoreHere = latePart(() => import('./score-here'));

/** What every fix gets. */
export type FixProps = {
  readonly live: LiveReadiness;
  readonly opened: OpenedPanel;
};

/** The one control that mends what a check found. */
export function FixControl({
  check,
  fix,
  ...here
}: FixProps & { readonly check: Check; readonly fix: Fix }) {
  const say = (text: string, change: Parameters<LiveReadiness['say']>[0]) => (
    <FixButton
      text={text}
      onPress={() => {
        here.live.say(change);
      }}
    />
  );
  switch (fix.kind) {
    case 'writeDescription':
      return <WriteDescription {...here} heading={fix.heading} form={fix.form} />;
    case 'addCriterion':
      return <AddCriterion {...here} />;
    case 'answerQuestion':
      return <AnswerQuestions {...here} />;
    case 'setEstimate':
      return <SetEstimate {...here} />;
    case 'chooseParent':
      return <ChooseParent {...here} />;
    case 'setField':
      return <SetField {...here} fieldId={fix.fieldId} name={fix.fieldName} />;
    case 'resolveBlocker':
      return (
        <LateForm text={texts.resolveBlocker}>
          {(onClose) => (
            <ResolveBlocker {...here} key={fix.linkId} linkId={fix.linkId} onClose={onClose} />
          )}
        </LateForm>
      );
    case 'confirm':
      return say(texts.confirm, { type: 'confirm', rule: check.rule.key });
    case 'understand':
      return say(texts.confirmFor(fix.role), { type: 'understand', role: fix.role });
    case 'dateOther':
      return <DateOther {...here} otherKey={fix.otherKey} by={fix.by} />;
    case 'score':
      return (
        <LateForm text={texts.score}>
          {(onClose) => <ScoreHere {...here} onClose={onClose} />}
        </LateForm>
      );
    case 'addLink':
      return <AddLink {...here} title={fix.title} />;
    case 'addSubtask':
      return <AddSubtask {...here} />;
    case 'attach':
      return <AttachFile {...here} />;
    case 'reviewCriteria':
      return (
        <LateForm text={texts.reviewCriteria}>
          {(onClose) => <ReviewCriteria {...here} onClose={onClose} />}
        </LateForm>
      );
    case 'changeRule':
      return check.verdict.status === 'notMet' ? (
        <SeeCondition {...here} finding={check.verdict} />
      ) : null;
  }
}

/** A control that opens a form, which is loaded then. */
function LateForm(props: {
  readonly text: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  return (
    <Disclosure text={props.text}>
      {(close) => <Suspense fallback={null}>{props.children(close)}</Suspense>}
    </Disclosure>
  );
}

/** A control that mends something at once. */
function FixButton({ text, onPress }: { readonly text: string; readonly onPress: () => void }) {
  return (
    <Button spacing="compact" aria-label={useFixName(text)} onClick={onPress}>
      {text}
    </Button>
  );
}
