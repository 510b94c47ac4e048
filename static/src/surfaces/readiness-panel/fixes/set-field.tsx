import type { EditableField } from '#domain/readiness/status/readiness-source';
import { addToDescription } from '#domain/readiness/write-description';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { ChooseOne } from './choose-one';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Sets a field here where its values are known; for another it says where to set it. */
export default function SetField({
  live,
  opened,
  fieldId,
  name,
}: FixProps & { readonly fieldId: string; readonly name: string }) {
  const edit = useEdit({ live, opened });
  const field = live.source.editable[fieldId];
  const choices = field?.choices ?? [];
  if (choices.length > 0)
    return (
      <>
        <ChooseOne
          label={name}
          empty={texts.choose}
          choices={choices.map(({ id, name: text }) => ({ value: id, text }))}
          isBusy={edit.isBusy}
          onChoose={(id) =>
            void edit.set({ [fieldId]: field?.type === 'array' ? [{ id }] : { id } })
          }
        />
        <Refused problem={edit.problem} />
      </>
    );
  if (field === undefined) return <span className="wm-quiet">{texts.notOnScreen(name)}</span>;
  if (!isWritable(field)) return <span className="wm-quiet">{texts.fieldBeside(name)}</span>;
  const { labels } = live.source.issue;
  return (
    <Disclosure text={texts.set}>
      {(close) => (
        <>
          <OneField
            isBusy={edit.isBusy}
            label={name}
            type={field.type === 'date' ? 'date' : 'text'}
            submit={texts.save}
            onSubmit={(text) => {
              void edit.set({ [fieldId]: valueFor(field, text, labels) });
            }}
            onCancel={close}
          />
          <Refused problem={edit.problem} />
        </>
      )}
    </Disclosure>
  );
}

const isWritable = ({ type }: EditableField): boolean =>
  ['string', 'number', 'date', 'array'].includes(type);

/** What was typed, as Jira takes it for a field of this type. */
function valueFor({ type, customType }: EditableField, text: string, before: readonly string[]) {
  if (type === 'number') return Number(text);
  if (type === 'array') return [...before, ...text.trim().split(/\s+/)];
  return customType?.endsWith(':textarea') === true ? addToDescription(undefined, text) : text;
}
