import Button from '@atlaskit/button/new';
import { wsjfTexts as texts } from '../texts';
import type { Ranking } from './use-ranking';

const batchSize = 10;

/** The one thing to do next: begin scoring, or score what came new. */
export function Callout(props: {
  readonly ranking: Ranking;
  /** What has no score, in the order in which it stands. */
  readonly unscored: readonly string[];
  readonly onBegin: (batch: readonly string[]) => void;
}) {
  const { ranking, unscored } = props;
  const batch = unscored.slice(0, batchSize);
  if (batch.length === 0) return null;
  if (ranking.scored === 0)
    return (
      <section className="wm-callout">
        <p>
          <strong>{texts.callout.title}</strong> {texts.callout.body}
        </p>
        <Button
          appearance="primary"
          onClick={() => {
            props.onBegin(batch);
          }}
        >
          {texts.callout.start(ranking.order.length)}
        </Button>
      </section>
    );
  const fresh = countFresh(ranking, unscored);
  return (
    <section className="wm-callout wm-callout-quiet">
      <p>
        <strong>{fresh > 0 ? texts.fresh(fresh) : texts.unscored(unscored.length)}</strong>
      </p>
      <Button
        onClick={() => {
          props.onBegin(batch);
        }}
      >
        {texts.scoreThem(unscored.length)}
      </Button>
    </section>
  );
}

/** How many of those without a score were created after the ranking was last scored. */
function countFresh({ itemById }: Ranking, unscored: readonly string[]): number {
  const days = [...itemById.values()].flatMap(({ scoredOn }) => scoredOn ?? []);
  const lastDay = days.reduce((latest, day) => (day > latest ? day : latest), '');
  if (lastDay === '') return 0;
  return unscored.filter((id) => (itemById.get(id)?.createdOn ?? '') > lastDay).length;
}
