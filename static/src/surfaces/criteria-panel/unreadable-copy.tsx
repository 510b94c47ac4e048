import { useState } from 'react';
import { parseCriteriaState } from '#contract/criteria/criteria-state';
import type { Problem } from '#domain/problem';
import { backend } from '../../bridge/backend';
import { Refusal } from '../../components/refusal';
import { panelWith } from './open-panel';
import type { OpenedPanel } from './open-panel';
import { texts } from './texts';

/**
 * Somebody wrote into the copy what is no list. It is left alone until the person asks for what Waymark
 * itself has; with the first change after that the copy is written anew.
 */
export function UnreadableCopy(props: {
  readonly panel: OpenedPanel;
  readonly problem: Problem;
  readonly show: (panel: OpenedPanel) => void;
}) {
  const { panel, problem, show } = props;
  const [words, setWords] = useState('');
  const read = async () => {
    const request = { kind: 'criteria', subjectId: panel.issue.id } as const;
    const answer = await backend('record.read', request).catch(() => undefined);
    const state = answer?.ok === true ? parseCriteriaState(answer.value.state) : undefined;
    if (answer?.ok !== true || state?.ok !== true) return setWords(texts.recordSilent);
    if (answer.value.version === 0) return setWords(texts.recordEmpty);
    show(panelWith(panel, state.value));
  };
  return (
    <Refusal message={problem.message} remedy={problem.remedy}>
      {problem.code === 'UNREADABLE' && (
        <p role="status">
          {words === '' ? (
            <button type="button" className="wm-link" onClick={() => void read()}>
              {texts.showRecord}
            </button>
          ) : (
            words
          )}
        </p>
      )}
    </Refusal>
  );
}
