import { useRef, useState } from 'react';
import type { MetricChange, MetricState } from '#domain/product/metric-record';
import type { Problem } from '#domain/problem';
import type { NamedChange } from '../save-metrics';
import { nameChange, saveMetrics } from '../save-metrics';
import { loadTexts as texts } from './load-texts';
import { findMetric } from './use-load';

/** Saves loads and takes the latest of them back: what was said of it, and why it was not made. */
export function useTaking(
  projectId: string,
  tell: { readonly onState: (state: MetricState) => void; readonly onChanged: () => void },
) {
  const sent = useRef<NamedChange>();
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [said, setSaid] = useState('');
  const [undoing, setUndoing] = useState<MetricChange>();

  const make = async (
    change: MetricChange,
    wordsOf: (state: MetricState | undefined) => string,
  ): Promise<boolean> => {
    // What is sent again unaltered is made once.
    if (JSON.stringify(sent.current?.change) !== JSON.stringify(change))
      sent.current = nameChange(change);
    setSaving(true);
    setSaid(texts.saving);
    const saved = await saveMetrics(projectId, sent.current ?? nameChange(change));
    setSaving(false);
    if (saved.state !== undefined) tell.onState(saved.state);
    setProblem(saved.problem);
    setSaid(saved.problem === undefined ? wordsOf(saved.state) : '');
    if (saved.problem !== undefined) return false;
    // What is loaded once more after it was taken back is another change.
    sent.current = undefined;
    setUndoing(undoOf(change, saved.state));
    tell.onChanged();
    return true;
  };
  return {
    ...{ isSaving, problem, said, undoing, make },
    /** Nothing is said any more of what was saved before. */
    forget: () => {
      setSaid('');
      setProblem(undefined);
    },
  };
}

/** What takes a load back; undefined of anything else. */
function undoOf(change: MetricChange, state: MetricState | undefined): MetricChange | undefined {
  const { id, type } = change;
  if (type === 'create') return { type: 'remove', id };
  const loadedAt = findMetric(state, id)?.loadedAt;
  return type === 'add' && loadedAt !== undefined ? { type: 'takeBack', id, loadedAt } : undefined;
}
