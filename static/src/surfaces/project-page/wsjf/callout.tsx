import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { Attention } from '#domain/scoring/honesty/attention';
import { wsjfTexts as texts } from '../texts';
import type { Ranking } from './use-ranking';

const batchSize = 10;

/** What to do next: begin scoring; or score what came new, and look again at what grew old. */
export function Callout(props: {
  readonly ranking: Ranking;
  readonly attention: Attention;
  readonly limitDays: number;
  readonly onBegin: (batch: readonly string[]) => void;
}) {
  const { ranking, attention, onBegin } = props;
  const { ranked, order, scored } = ranking;
  const waiting = useMemo(
    () => new Set(ranked.slice(scored).map(({ id }) => id)),
    [ranked, scored],
  );
  const begin = (ids: ReadonlySet<string>) => {
    onBegin(order.filter((id) => ids.has(id)).slice(0, batchSize));
  };
  if (scored === 0)
    return (
      <section className="wm-callout">
        <p>
          <strong>{texts.callout.title}</strong> {texts.callout.body}
        </p>
        <Button
          appearance="primary"
          onClick={() => {
            begin(waiting);
          }}
        >
          {texts.callout.start(order.length)}
        </Button>
      </section>
    );
  const fresh = [...attention.fresh].filter((id) => waiting.has(id)).length;
  return (
    <>
      {waiting.size > 0 && (
        <Quiet
          words={fresh > 0 ? texts.fresh(fresh) : texts.unscored(waiting.size)}
          act={texts.scoreThem(waiting.size)}
          onAct={() => {
            begin(waiting);
          }}
        />
      )}
      {attention.stale.size > 0 && (
        <Quiet
          words={texts.stale(attention.stale.size, props.limitDays)}
          act={texts.lookAgain}
          onAct={() => {
            begin(attention.stale);
          }}
        />
      )}
    </>
  );
}

const Quiet = (props: {
  readonly words: string;
  readonly act: string;
  readonly onAct: () => void;
}) => (
  <section className="wm-callout wm-callout-quiet">
    <p>
      <strong>{props.words}</strong>
    </p>
    <Button onClick={props.onAct}>{props.act}</Button>
  </section>
);
