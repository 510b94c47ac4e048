import { useState } from 'react';
import type { Direction, Target } from '#domain/kpi/kpi';
import { answered, backend } from '../../../bridge/backend';
import { LinkButton } from '../../../components/link-button';
import { numberTexts } from './number-texts';
import { readTypedTarget } from './read-typed-target';
import { useMaySet } from './use-may-set';

/** What a target is set for, by the name under which it is kept. */
export type Aimed = {
  readonly id: string;
  readonly value?: number;
  readonly target?: Target;
  readonly direction: Direction;
  /** Can the number lie below 0? A net promoter score and growth can. */
  readonly mayBeNegative?: boolean;
};

type TargetEditorProps = {
  readonly number: Aimed;
  readonly projectId: string;
  readonly onTargetSet: (() => void) | undefined;
};

/** Sets what a team wants a number to be, for every macro on the project; shown to those who may. */
export function TargetEditor(props: TargetEditorProps) {
  const { number } = props;
  const maySet = useMaySet(props.projectId);
  const [isOpen, setOpen] = useState(false);
  if (maySet === undefined) return null;
  if (!maySet) return <p className="wm-quiet wm-no-print">{numberTexts.whoSetsTargets}</p>;
  if (isOpen) return <TargetForm {...props} />;
  return (
    <LinkButton
      isForScreen
      onPress={() => {
        setOpen(true);
      }}
    >
      {number.target === undefined ? numberTexts.setTarget : numberTexts.changeTarget}
    </LinkButton>
  );
}

function TargetForm({ number, projectId, onTargetSet }: TargetEditorProps) {
  const [text, setText] = useState(String(number.target?.value ?? number.value ?? ''));
  const [direction, setDirection] = useState(directionFor(number));
  const [refusal, setRefusal] = useState('');
  const send = async (target: Target | undefined): Promise<void> => {
    const why = await saveTarget(projectId, number.id, target);
    setRefusal(why);
    if (why === '') onTargetSet?.();
  };
  const save = async (): Promise<void> => {
    const mayBeNegative = number.mayBeNegative === true;
    const value = readTypedTarget(text);
    if (value === undefined || (value < 0 && !mayBeNegative)) {
      setRefusal(mayBeNegative ? numberTexts.targetIsNoNumber : numberTexts.targetIsBelowZero);
      return;
    }
    await send({ value, direction });
  };
  return (
    <form
      className="wm-target"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <select
        className="wm-control"
        aria-label={numberTexts.direction}
        value={direction}
        onChange={(event) => {
          setDirection(event.target.value === 'down' ? 'down' : 'up');
        }}
      >
        <option value="up">{numberTexts.atLeast}</option>
        <option value="down">{numberTexts.atMost}</option>
      </select>
      <label>
        <span className="wm-visually-hidden">{numberTexts.targetWord}</span>
        <input
          className="wm-control"
          autoFocus
          // Keyboards of telephones have no minus among their decimals.
          inputMode={number.mayBeNegative === true ? 'text' : 'decimal'}
          size={6}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
          }}
        />
      </label>
      <button type="submit" className="wm-button wm-button-primary">
        {numberTexts.save}
      </button>
      {number.target === undefined ? null : (
        <LinkButton
          onPress={() => {
            void send(undefined);
          }}
        >
          {numberTexts.removeTarget}
        </LinkButton>
      )}
      <span role="status" className="wm-quiet">
        {refusal}
      </span>
    </form>
  );
}

/** The way that was chosen, else the measure's own; where it has none, more is taken for better. */
const directionFor = ({ direction, target }: Aimed): 'up' | 'down' =>
  (target?.direction ?? direction) === 'down' ? 'down' : 'up';

/** Sets a target, or removes it where there is none. Empty when it was saved, else why not. */
async function saveTarget(
  projectId: string,
  id: string,
  target: Target | undefined,
): Promise<string> {
  const path = ['kpi', 'targets', id];
  const asked = backend('record.apply', {
    kind: 'settings',
    subjectId: projectId,
    operations: [
      {
        clientId: crypto.randomUUID(),
        seq: 1,
        change:
          target === undefined ? { type: 'remove', path } : { type: 'set', path, value: target },
      },
    ],
  });
  const answer = await answered(asked);
  const problem = answer.ok ? answer.value.outcomes[0]?.problem : answer.error;
  return problem === undefined ? '' : `${problem.message} ${problem.remedy}`;
}
