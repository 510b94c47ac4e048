import { OneField } from '../one-field';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Sets a field here where its values are known; for another it says where to set it. */
export function SetField({
  live,
  opened,
  fieldId,
  name,
}: FixProps & { readonly fieldId: string; readonly name: string }) {
  const edit = useEdit({ live, opened });
  const { components, versions } = opened.projectReadiness;
  const choices = fieldId === 'components' ? components : fieldId === 'fixVersions' ? versions : [];
  if (choices.length > 0)
    return (
      <>
        <select
          className="rd-select"
          aria-label={name}
          disabled={edit.isBusy}
          value=""
          onChange={(event) => {
            void edit.set({ [fieldId]: [{ id: event.target.value }] });
          }}
        >
          <option value="" disabled>
            {texts.choose}
          </option>
          {choices.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
        </select>
        <Refused problem={edit.problem} />
      </>
    );
  if (fieldId !== 'labels' && fieldId !== 'duedate')
    return <span className="wm-quiet">{texts.fieldBeside(name)}</span>;
  const { labels } = live.source.issue;
  return (
    <Disclosure text={texts.set}>
      {(close) => (
        <>
          <OneField
            label={name}
            type={fieldId === 'duedate' ? 'date' : 'text'}
            submit={texts.save}
            onSubmit={(text) => {
              const added = text.trim().split(/\s+/);
              void edit.set({ [fieldId]: fieldId === 'duedate' ? text : [...labels, ...added] });
            }}
            onCancel={close}
          />
          <Refused problem={edit.problem} />
        </>
      )}
    </Disclosure>
  );
}
