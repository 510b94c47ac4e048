import { addToDescription, beginDescription } from '#domain/readiness/write-description';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Writes the description here; what is there already stays: the text goes under it, or before it where it is to begin in a form. */
export default function WriteDescription({
  live,
  opened,
  heading,
  form,
}: FixProps & { readonly heading?: string | undefined; readonly form?: string | undefined }) {
  const edit = useEdit({ live, opened });
  const { description } = live.source.issue;
  return (
    <Disclosure text={heading === undefined && form === undefined ? texts.write : texts.addTo}>
      {(close) => (
        <>
          <OneField
            isBusy={edit.isBusy}
            isLong
            label={heading ?? form ?? texts.writeLabel}
            hint={texts.writeHint}
            submit={texts.save}
            onSubmit={(text) => {
              void edit.set({
                description:
                  form === undefined
                    ? addToDescription(description, text, heading)
                    : beginDescription(description, text),
              });
            }}
            onCancel={close}
          />
          <Refused problem={edit.problem} />
        </>
      )}
    </Disclosure>
  );
}
