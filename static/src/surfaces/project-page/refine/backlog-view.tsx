import { useEffect, useState } from 'react';
import { Loading } from '../../../components/loading';
import { Refusal } from '../../../components/refusal';
import type { TabProps } from '../project-page';
import type { Judged } from './read-judged';
import { readJudged } from './read-judged';
import { RefineWalk } from './refine-walk';
import { refineTexts as texts } from './texts';

const rowsAtMost = 50;

/** The top of the backlog, and a walk through what is not ready in it. */
export function BacklogView({ context, address }: TabProps) {
  const [opened, setOpened] = useState<Judged | 'broken'>();
  useEffect(() => {
    readJudged(context, { atMost: rowsAtMost }).then(setOpened, () => {
      setOpened('broken');
    });
  }, [context]);
  const { key } = context.extension.project;
  if (opened === undefined) return <Loading />;
  if (opened === 'broken') return <Refusal {...texts.broken} />;
  if (opened.rows.length === 0)
    return <Refusal message={texts.empty.message(key)} remedy={texts.empty.remedy} />;
  return <RefineWalk opened={opened} context={context} address={address} />;
}
