import Button from '@atlaskit/button/new';
import { send } from '#atlassian/send';
import { openIssue } from '../../../bridge/navigation';
import { asViewer } from '../../../bridge/request';
import { texts } from '../texts';
import { Disclosure, Refused } from './disclosure';
import type { FixProps } from './fix-control';
import { useEdit } from './use-edit';

/** Takes away a link that no longer blocks, after asking; the other end is one click away. */
export default function Unlink({
  live,
  opened,
  linkId,
  otherKey,
}: FixProps & { readonly linkId: string; readonly otherKey: string }) {
  const edit = useEdit({ live, opened });
  return (
    <Disclosure text={texts.unlink}>
      {(close) => (
        <div className="rd-form">
          <span className="rd-grow">{texts.unlinkSure(otherKey)}</span>
          <div className="rd-buttons">
            <Button appearance="primary" spacing="compact" onClick={() => void openIssue(otherKey)}>
              {texts.open(otherKey)}
            </Button>
            <Button
              spacing="compact"
              isDisabled={edit.isBusy}
              onClick={() =>
                void edit.attempt(() =>
                  send(asViewer, 'unlinkIssues', { params: { link: linkId } }),
                )
              }
            >
              {texts.unlinkDo(otherKey)}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={close}>
              {texts.cancel}
            </Button>
          </div>
          <Refused problem={edit.problem} />
        </div>
      )}
    </Disclosure>
  );
}
