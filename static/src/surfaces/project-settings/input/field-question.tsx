import Button from '@atlaskit/button/new';
import { inputFieldTexts as texts } from './input-field-texts';
import type { PickedField } from './use-field-choice';

/** What using a field would do to the scores there are, said before it is used. */
export function FieldQuestion(props: {
  readonly picked: PickedField;
  readonly onUse: () => void;
  readonly onLeave: () => void;
}) {
  const { choice, without } = props.picked;
  if (without === 'counting') return <p role="status">{texts.counting(choice.name)}</p>;
  return (
    <div className="ps-point">
      <p role="status">{texts.without(choice.name, without)}</p>
      <div className="ps-actions">
        <Button onClick={props.onUse}>{texts.use(choice.name)}</Button>
        <Button appearance="subtle" onClick={props.onLeave}>
          {texts.leave}
        </Button>
      </div>
    </div>
  );
}
