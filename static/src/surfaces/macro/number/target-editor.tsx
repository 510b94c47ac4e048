import { useContext, useEffect, useState } from 'react';
import type { Direction, Target } from '#domain/kpi/kpi';
import { answered, backend } from '../../../bridge/backend';
import { LinkButton } from '../../../components/link-button';
import { SharedReadsContext } from '../shared-reads';
import { numberTexts } from './number-texts';

/** What a target is set for, by the name under which it is kept. */
export type Aimed = {
  readonly id: string;
  readonly value?: number;
  readonly target?: Target;
  readonly direction: Direction;
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
    const value = Number(text.replace(',', '.'));
    if (text.trim() === '' || !Number.isFinite(value) || value < 0) {
      setRefusal(numberTexts.targetIsNoNumber);
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
          autoFocus
          inputMode="decimal"
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

/** May this person change Waymark's settings of the project; undefined until the answer has come. */
export function useMaySet(projectId: string): boolean | undefined {
  const { share } = useContext(SharedReadsContext);
  const [maySet, setMaySet] = useState<boolean>();
  useEffect(() => {
    let isOver = false;
    void share(`abilities ${projectId}`, async () => {
      const answer = await backend('record.read', { kind: 'settings', subjectId: projectId });
      return answer.ok && answer.value.abilities.includes('administer');
    }).then(
      (may) => {
        if (!isOver) setMaySet(may);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [projectId, share]);
  return maySet;
}

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
