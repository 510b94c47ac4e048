import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { copyText } from '../../components/copy-text';
import { texts } from './texts';

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
    <span>
      <Button onClick={copy}>{state === 'copied' ? texts.copied : texts.copyMessage(names)}</Button>
      {state === 'shown' && <q className="wm-quiet">{message}</q>}
    </span>
  );
}
