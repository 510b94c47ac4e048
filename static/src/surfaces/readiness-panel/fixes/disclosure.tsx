import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Problem } from '#domain/problem';
import { useFixName } from './fix-name';

/** A button that opens what it promises under its row, with a place for a refusal. */
export function Disclosure({
  text,
  children,
}: {
  readonly text: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  const name = useFixName(text);
  if (!isOpen)
    return (
      <Button
        spacing="compact"
        aria-label={name}
        onClick={() => {
          setOpen(true);
        }}
      >
        {text}
      </Button>
    );
  return (
    <div className="rd-opened">
      {children(() => {
        setOpen(false);
      })}
    </div>
  );
}

/** A refusal of Jira, where the person is. */
export function Refused({ problem }: { readonly problem: Problem | undefined }) {
  if (problem === undefined) return null;
  return (
    <p className="rd-problem" role="alert">
      {problem.message} {problem.remedy}
    </p>
  );
}
