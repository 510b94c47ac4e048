import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import { findRoleMembers } from '#atlassian/jira/read-roles';
import { asViewer } from '../../bridge/request';
import { copyText } from '../../components/copy-text';
import type { OpenedSettings } from './open-settings';
import { texts } from './texts';

/** The people whom one asks: those in the project's role Administrators, at most three. */
export function useAdministrators({ project }: OpenedSettings): string {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    findRoleMembers(asViewer, project.key, 'Administrators').then(setNames, () => {
      setNames([]);
    });
  }, [project.key]);
  const shown = names.slice(0, 3);
  if (shown.length === 0) return texts.adminsFallback;
  return shown.length === 1
    ? (shown[0] ?? '')
    : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1) ?? ''}`;
}

/** A message to be sent to who can, copied with one press; where copying is denied it is shown. */
export function CopyMessage({
  names,
  message,
}: {
  readonly names: string;
  readonly message: string;
}) {
  const [state, setState] = useState<'idle' | 'copied' | 'shown'>('idle');
  const copy = () => {
    setState(copyText(message) ? 'copied' : 'shown');
  };
  return (
    <span className="ps-copy">
      <Button onClick={copy}>{state === 'copied' ? texts.copied : texts.copyMessage(names)}</Button>
      {state === 'shown' && <q className="wm-quiet">{message}</q>}
    </span>
  );
}
