import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { texts } from '../texts';
import type { Preview } from './use-preview';

/** Tries the rules on one work item, by its key. */
export function TryOn({
  projectKey,
  tried,
  onTry,
}: {
  readonly projectKey: string;
  readonly tried: Preview['tried'];
  readonly onTry: (key: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const words = texts.readiness.tried;
  const key = /^\d+$/.test(typed.trim()) ? `${projectKey}-${typed.trim()}` : typed.trim();
  return (
    <form
      className="ps-actions"
      onSubmit={(event) => {
        event.preventDefault();
        onTry(key.toUpperCase());
      }}
    >
      <label className="wm-labelled">
        <span>{words.label}</span>
        <input
          value={typed}
          placeholder={`${projectKey}-7`}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
        />
      </label>
      <Button type="submit" isDisabled={key === ''}>
        {words.button}
      </Button>
      {tried === 'gone' && <span role="status">{words.gone}</span>}
    </form>
  );
}
