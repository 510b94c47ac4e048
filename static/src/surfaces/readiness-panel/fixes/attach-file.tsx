import { useRef } from 'react';
import Button from '@atlaskit/button/new';
import { send } from '#atlassian/send';
import { asViewer } from '../../../bridge/request';
import { texts } from '../texts';
import { Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useFixName } from './fix-name';
import { useEdit } from './use-edit';

/** Attaches files from here, one after the other: the bridge carries one at a time. */
export default function AttachFile({ live, opened }: FixProps) {
  const edit = useEdit({ live, opened });
  const name = useFixName(texts.attach);
  const picker = useRef<HTMLInputElement>(null);
  const attach = (files: readonly File[]) =>
    edit.attempt(async () => {
      for (const file of files)
        await send(asViewer, 'attachFile', {
          params: { issue: opened.issueId },
          file: { name: file.name, content: file },
        });
    });
  return (
    <>
      <input
        ref={picker}
        hidden
        multiple
        type="file"
        onChange={({ target }) => {
          void attach([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button
        spacing="compact"
        aria-label={edit.isBusy ? texts.attaching : name}
        isDisabled={edit.isBusy}
        onClick={() => {
          picker.current?.click();
        }}
      >
        {edit.isBusy ? texts.attaching : texts.attach}
      </Button>
      <Refused problem={edit.problem} />
    </>
  );
}
