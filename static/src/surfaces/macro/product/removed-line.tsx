import { useEffect, useRef, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { ShownMetric } from '#domain/product/metric';
import { LinkButton } from '../../../components/link-button';
import { productTexts as texts } from './product-texts';
import type { NamedChange } from './save-metrics';
import { nameChange, saveMetrics } from './save-metrics';

type Phase = 'removing' | 'removed' | 'undone';

/** Deletes a product metric at once, and takes that back where it was not meant. */
export default function RemovedLine(props: {
  readonly metric: Pick<ShownMetric, 'id' | 'name'>;
  readonly projectId: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { metric, projectId, onChanged } = props;
  const { id, name } = metric;
  const [phase, setPhase] = useState<Phase>('removing');
  const [problem, setProblem] = useState<Problem>();
  const changes = useRef<Record<'remove' | 'restore', NamedChange>>();
  const line = useRef<HTMLParagraphElement>(null);
  const make = async (type: 'remove' | 'restore'): Promise<void> => {
    setProblem(undefined);
    changes.current ??= {
      remove: nameChange({ type: 'remove', id }),
      restore: nameChange({ type: 'restore', id }),
    };
    const saved = await saveMetrics(projectId, changes.current[type]);
    setProblem(saved.problem);
    if (saved.problem !== undefined) return;
    setPhase(type === 'remove' ? 'removed' : 'undone');
    onChanged();
  };
  useEffect(() => {
    line.current?.focus();
    void make('remove');
    // Once for the metric that the key of this line names.
  }, []);
  const words = { removing: texts.removing, removed: texts.removed, undone: texts.undone }[phase];
  return (
    <p className="wm-quiet wm-no-print" role="status" tabIndex={-1} ref={line}>
      {problem === undefined ? words(name) : `${problem.message} ${problem.remedy}`}{' '}
      {problem !== undefined ? (
        <LinkButton
          onPress={() => {
            void make(phase === 'removing' ? 'remove' : 'restore');
          }}
        >
          {texts.again}
        </LinkButton>
      ) : phase === 'removed' ? (
        <LinkButton
          onPress={() => {
            void make('restore');
          }}
        >
          {texts.undo}
        </LinkButton>
      ) : null}{' '}
      {phase === 'removing' && problem === undefined ? null : (
        <LinkButton onPress={props.onClose}>{texts.close}</LinkButton>
      )}
    </p>
  );
}
