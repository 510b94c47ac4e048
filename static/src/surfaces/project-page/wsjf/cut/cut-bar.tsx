import { isThin } from '#domain/scoring/cut/cut-line';
import type { Shares } from '#domain/scoring/cut/cut-plan';
import './cut.css';
import { cutTexts as texts } from './cut-texts';
import type { CutPlan } from './plan-cuts';
import type { CutScope, Cutting } from './use-cut';
import { useCut } from './use-cut';

/** What fits until a day, at 85 % and at 50 %, from the project's own throughput; draws the lines. */
export default function CutBar(props: CutScope & { readonly areLinesDrawn: boolean }) {
  const cutting = useCut(props);
  const { plan } = cutting;
  const isScored = props.ranking.scored > 0;
  return (
    <section className="wm-cut-bar" aria-label={texts.title}>
      {isScored && <UntilField cutting={cutting} />}
      {!isScored && <span role="status">{texts.unscored}</span>}
      {isScored && plan === 'broken' && <span role="alert">{texts.broken}</span>}
      {isScored && plan === 'reading' && <span className="wm-quiet">{texts.reading}</span>}
      {isScored && typeof plan !== 'string' && (
        <>
          <WhatFits plan={plan} />
          {!props.areLinesDrawn && !isThin(plan.total) && (
            <span className="wm-quiet">{texts.undrawn}</span>
          )}
          <Buckets plan={plan} shares={cutting.shares} onShare={cutting.share} />
        </>
      )}
    </section>
  );
}

const UntilField = ({ cutting }: { readonly cutting: Cutting }) => (
  <label>
    {texts.title}{' '}
    <input
      type="date"
      className="wm-date"
      min={cutting.today}
      value={cutting.until}
      onChange={(event) => {
        cutting.moveTo(event.currentTarget.value);
      }}
    />
  </label>
);

/** In total, and what that stands on; or why there is no line. */
function WhatFits({ plan }: { readonly plan: CutPlan }) {
  const { total, unsplit } = plan;
  if (isThin(total))
    return <span role="status">{texts.thin(total.finished, total.weeks, total.needed)}</span>;
  return (
    <>
      <span role="status">{texts.fits(total.fits.likely, total.fits.even, total.fits.of)}</span>
      <span className="wm-quiet">
        {texts.basis(total.line.sampleFinished, total.line.sampleWeeks)}
        {unsplit > 0 && ` ${texts.unsplit(unsplit)}`}
      </span>
    </>
  );
}

/** By work type, each with its share of the capacity, where there is more than one. */
function Buckets(props: {
  readonly plan: CutPlan;
  readonly shares: Shares | undefined;
  readonly onShare: (shares: Shares | undefined) => void;
}) {
  const { plan, shares, onShare } = props;
  if (isThin(plan.total) || plan.typeNames.length < 2) return null;
  return (
    <>
      <label className="wm-cut-by-type">
        <input
          type="checkbox"
          checked={shares !== undefined}
          onChange={(event) => {
            onShare(event.currentTarget.checked ? plan.usual : undefined);
          }}
        />
        {texts.byType}
      </label>
      {shares !== undefined && (
        <ul className="wm-cut-buckets">
          {plan.buckets.map(({ typeName, cut }) => (
            <li key={typeName}>
              <input
                type="number"
                className="wm-date"
                min={0}
                max={100}
                aria-label={texts.share(typeName)}
                value={Math.round((shares[typeName] ?? 0) * 100)}
                onChange={(event) => {
                  const percent = event.currentTarget.valueAsNumber;
                  if (percent >= 0 && percent <= 100)
                    onShare({ ...shares, [typeName]: percent / 100 });
                }}
              />{' '}
              %{' '}
              {isThin(cut)
                ? texts.thin(cut.finished, cut.weeks, cut.needed)
                : texts.bucket(typeName, cut.fits)}
            </li>
          ))}
        </ul>
      )}
      {shares !== undefined && <Sum percent={percentIn(Object.values(shares))} />}
    </>
  );
}

const percentIn = (shares: readonly number[]): number =>
  Math.round(shares.reduce((sum, share) => sum + share, 0) * 100);

/** Shares that do not make up the whole are possible, and said. */
const Sum = ({ percent }: { readonly percent: number }) =>
  percent === 100 ? null : <span role="status">{texts.sum(percent)}</span>;
