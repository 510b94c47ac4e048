import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Loading } from './loading';
import { NotOpened } from './not-opened';

/**
 * Draws what `open` answers: that it is loading until then, and where it fails why, with a way to ask
 * once more. `open` must stay the same function for as long as the same is asked.
 */
export function Opened<Answer>(props: {
  readonly open: () => Promise<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const { open, children } = props;
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<{ readonly answer: Answer } | { readonly error: unknown }>();
  useEffect(() => {
    let isOver = false;
    setOpened(undefined);
    open().then(
      (answer) => {
        if (!isOver) setOpened({ answer });
      },
      (error: unknown) => {
        if (!isOver) setOpened({ error });
      },
    );
    return () => {
      isOver = true;
    };
  }, [open, round]);
  const again = () => {
    setRound(round + 1);
  };
  if (opened === undefined) return <Loading again={again} key={round} />;
  if ('answer' in opened) return children(opened.answer);
  return <NotOpened error={opened.error} again={again} />;
}
