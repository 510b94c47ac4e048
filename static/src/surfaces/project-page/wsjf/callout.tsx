import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import { wsjfTexts as texts } from '../texts';
import type { Ranking } from './use-ranking';

const batchSize = 10;

/** The one thing to do next: begin scoring, or score what came new. */
export function Callout(props: {
  readonly ranking: Ranking;
  readonly onBegin: (batch: readonly string[]) => void;
}) {
  const { ranking } = props;
  const { ranked, itemById, scored } = ranking;
  const fresh = useMemo(
    () => countFresh(ranked.slice(scored), itemById),
    [ranked, scored, itemById],
  );
  const unscored = ranked.length - scored;
  if (unscored === 0) return null;
  const begin = () => {
    const waiting = new Set(ranked.slice(scored).map(({ id }) => id));
    props.onBegin(ranking.order.filter((id) => waiting.has(id)).slice(0, batchSize));
  };
  if (ranking.scored === 0)
    return (
      <section className="wm-callout">
        <p>
          <strong>{texts.callout.title}</strong> {texts.callout.body}
        </p>
        <Button appearance="primary" onClick={begin}>
          {texts.callout.start(ranking.order.length)}
        </Button>
      </section>
    );
  return (
    <section className="wm-callout wm-callout-quiet">
      <p>
        <strong>{fresh > 0 ? texts.fresh(fresh) : texts.unscored(unscored)}</strong>
      </p>
      <Button onClick={begin}>{texts.scoreThem(unscored)}</Button>
    </section>
  );
}

/** How many of those without a score were created after the ranking was last scored. */
function countFresh(unscored: Ranking['ranked'], itemById: Ranking['itemById']): number {
  let lastDay = '';
  for (const { scoredOn } of itemById.values())
    if (scoredOn !== undefined && scoredOn > lastDay) lastDay = scoredOn;
  if (lastDay === '') return 0;
  return unscored.filter(({ id }) => (itemById.get(id)?.createdOn ?? '') > lastDay).length;
}
