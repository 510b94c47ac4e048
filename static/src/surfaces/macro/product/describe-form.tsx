import { useRef, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { MetricDescription, ShownMetric } from '#domain/product/metric';
import { LinkButton } from '../../../components/link-button';
import { DescriptionFields } from './description-fields';
import { productTexts as texts } from './product-texts';
import type { NamedChange } from './save-metrics';
import { nameChange, saveMetrics } from './save-metrics';

const descriptionOf = ({ name, direction, unit }: ShownMetric): MetricDescription => ({
  ...{ name, direction, unit },
});

/** Renames a product metric, or says otherwise which way is better. */
export default function DescribeForm(props: {
  readonly metric: ShownMetric;
  readonly projectId: string;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}) {
  const { metric } = props;
  const was = descriptionOf(metric);
  const [description, setDescription] = useState(was);
  const [problem, setProblem] = useState<Problem>();
  const [isSaving, setSaving] = useState(false);
  const sent = useRef<NamedChange>();
  const save = async (): Promise<void> => {
    const change = {
      ...({ type: 'describe', id: metric.id, was } as const),
      description: { ...description, name: description.name.trim() },
    };
    // What is sent again unaltered is made once.
    if (JSON.stringify(sent.current?.change) !== JSON.stringify(change))
      sent.current = nameChange(change);
    if (sent.current === undefined) return;
    setSaving(true);
    const saved = await saveMetrics(props.projectId, sent.current);
    setSaving(false);
    setProblem(saved.problem);
    if (saved.problem !== undefined) return;
    props.onChanged();
    props.onClose();
  };
  return (
    <form
      className="wm-detail wm-load wm-no-print"
      aria-label={texts.describe}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <DescriptionFields
        description={description}
        hasUnit={metric.kind === 'value'}
        isFirst
        onChange={setDescription}
      />
      <p role="alert">{problem === undefined ? '' : `${problem.message} ${problem.remedy}`}</p>
      <div className="wm-actions">
        <button
          type="submit"
          className="wm-button wm-button-primary"
          disabled={isSaving || description.name.trim() === ''}
        >
          {texts.save}
        </button>
        <LinkButton onPress={props.onClose}>{texts.cancel}</LinkButton>
      </div>
    </form>
  );
}
