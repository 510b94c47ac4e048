import { addToDescription } from '#domain/readiness/write-description';
import { OneField } from '../one-field';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Writes the description here; what is there already stays, and the text goes under it. */
export function WriteDescription({
  live,
  opened,
  heading,
}: FixProps & { readonly heading?: string | undefined }) {
  const edit = useEdit({ live, opened });
  const { description } = live.source.issue;
  return (
    <Disclosure text={heading === undefined ? texts.write : texts.addTo}>
      {(close) => (
        <>
          <OneField
            isLong
            label={heading ?? texts.writeLabel}
            hint={texts.writeHint}
            submit={texts.save}
            onSubmit={(text) => {
              void edit.set({ description: addToDescription(description, text, heading) });
            }}
            onCancel={close}
          />
          <Refused problem={edit.problem} />
        </>
      )}
    </Disclosure>
  );
}
