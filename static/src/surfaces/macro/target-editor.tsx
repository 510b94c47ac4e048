import { useState } from 'react';
import { definitionOf } from '#domain/kpi/definitions';
import type { ShownNumber } from '#domain/roadmap/macro-view';
import { backend } from '../../bridge/backend';
import { texts } from './texts';

/** Sets what a team wants a number to be, for every macro on the project; for editors of Waymark. */
export function TargetEditor(props: {
  readonly number: ShownNumber;
  readonly projectId: string;
  readonly onChanged: (() => void) | undefined;
}) {
  const { number, projectId, onChanged } = props;
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(String(number.target?.value ?? number.value ?? ''));
  const [refusal, setRefusal] = useState('');
  const { direction } = definitionOf(number.id);
  const save = async (): Promise<void> => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || value < 0) return;
    setRefusal(await saveTarget(projectId, number.id, { value, direction }));
  };
  if (!isOpen)
    return (
      <button
        type="button"
        className="wm-link wm-no-print"
        onClick={() => {
          setOpen(true);
        }}
      >
        {number.target === undefined ? texts.setTarget : texts.changeTarget}
      </button>
    );
  return (
    <form
      className="wm-target"
      onSubmit={(event) => {
        event.preventDefault();
        void save().then(() => {
          onChanged?.();
        });
      }}
    >
      <label>
        {direction === 'down' ? texts.atMost : texts.atLeast}{' '}
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
      <button type="submit" className="wm-button">
        {texts.save}
      </button>
      <span role="status" className="wm-quiet">
        {refusal}
      </span>
    </form>
  );
}

/** Empty when it was saved, else why not. */
async function saveTarget(
  projectId: string,
  id: string,
  target: { readonly value: number; readonly direction: string },
): Promise<string> {
  const answer = await backend('record.apply', {
    kind: 'settings',
    subjectId: projectId,
    operations: [
      {
        clientId: crypto.randomUUID(),
        seq: 1,
        change: { type: 'set', path: ['kpi', 'targets', id], value: target },
      },
    ],
  });
  const problem = answer.ok ? answer.value.outcomes[0]?.problem : answer.error;
  return problem === undefined ? '' : `${problem.message} ${problem.remedy}`;
}
