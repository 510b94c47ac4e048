import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Loading } from './loading';
import { Unanswered } from './unanswered';

/**
 * Draws what `open` answers: that it is loading until then, and where no answer comes a way to ask
 * once more. `open` must stay the same function for as long as the same is asked.
 */
export function Opened<Answer>(props: {
  readonly open: () => Promise<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const { open, children } = props;
  const [round, setRound] = useState(0);
  const [opened, setOpened] = useState<{ readonly answer: Answer } | 'unanswered'>();
  useEffect(() => {
    let isOver = false;
    setOpened(undefined);
    open().then(
      (answer) => {
        if (!isOver) setOpened({ answer });
      },
      () => {
        if (!isOver) setOpened('unanswered');
      },
    );
    return () => {
      isOver = true;
    };
  }, [open, round]);
  if (opened === undefined) return <Loading />;
  if (opened !== 'unanswered') return children(opened.answer);
  return (
    <Unanswered
      again={() => {
        setRound(round + 1);
      }}
    />
  );
}
