import { useCallback } from 'react';
import { Opened } from '../../../components/opened';
import { Refusal } from '../../../components/refusal';
import type { TabProps } from '../project-page';
import { readJudged } from './read-judged';
import { RefineWalk } from './refine-walk';
import { refineTexts as texts } from './texts';

const rowsAtMost = 50;

/** The top of the backlog, and a walk through what is not ready in it. */
export function BacklogView({ context, address }: TabProps) {
  const open = useCallback(() => readJudged(context, { atMost: rowsAtMost }), [context]);
  const { key } = context.extension.project;
  return (
    <Opened open={open}>
      {(opened) =>
        opened.rows.length === 0 ? (
          <Refusal message={texts.empty.message(key)} remedy={texts.empty.remedy} />
        ) : (
          <RefineWalk opened={opened} context={context} address={address} />
        )
      }
    </Opened>
  );
}
