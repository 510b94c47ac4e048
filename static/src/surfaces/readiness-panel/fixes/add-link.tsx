import { useState } from 'react';
import { send } from '#atlassian/send';
import { asViewer } from '../../../bridge/request';
import { LineForm } from '../line-form';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Links a page elsewhere from here: a design, or what users said. */
export default function AddLink({ live, opened, title }: FixProps & { readonly title: string }) {
  return (
    <Disclosure text={texts.addLink}>
      {(close) => <LinkForm live={live} opened={opened} title={title} onCancel={close} />}
    </Disclosure>
  );
}

function LinkForm({
  live,
  opened,
  title,
  onCancel,
}: FixProps & { readonly title: string; readonly onCancel: () => void }) {
  const edit = useEdit({ live, opened });
  const [address, setAddress] = useState('');
  const [name, setName] = useState(title);
  const isAddress = /^https?:\/\/[^\s/]+/i.test(address.trim());
  return (
    <LineForm
      action={texts.addLink}
      isWhole={isAddress && name.trim() !== ''}
      isBusy={edit.isBusy}
      onSubmit={() => {
        const object = { url: address.trim(), title: name.trim() };
        void edit.attempt(() =>
          send(asViewer, 'addRemoteLink', { params: { issue: opened.issueId }, body: { object } }),
        );
      }}
      onCancel={onCancel}
      foot={<Refused problem={edit.problem} />}
    >
      <label className="wm-labelled rd-grow">
        <span>{texts.linkAddress}</span>
        <input
          autoFocus
          type="url"
          placeholder="https://"
          maxLength={2000}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value);
          }}
        />
      </label>
      <label className="wm-labelled rd-grow">
        <span>{texts.linkTitle}</span>
        <input
          maxLength={255}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
      </label>
    </LineForm>
  );
}
