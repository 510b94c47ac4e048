import { OneField } from './one-field';
import { texts } from './texts';

/** Asks what must be answered before work starts. */
export default function QuestionForm({
  onAsk,
  onCancel,
}: {
  readonly onAsk: (text: string) => void;
  readonly onCancel: () => void;
}) {
  return (
    <OneField label={texts.askLabel} submit={texts.askDo} onSubmit={onAsk} onCancel={onCancel} />
  );
}
