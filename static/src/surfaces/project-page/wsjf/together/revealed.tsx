import { useState } from 'react';
import type { Problem } from '#domain/problem';
import { withoutOption } from '#domain/scoring/input-field';
import { nearestStep } from '#domain/scoring/scale/scale';
import { scaleOf, sessionLimits } from '#domain/scoring/session/session';
import { spreadOf } from '#domain/scoring/session/session-view';
import { ProblemLine } from '../problem-line';
import type { CellRowProps } from './cell-row';
import { togetherTexts as texts } from './together-texts';

/** The votes of one cell with their spread, and the number that the room agrees on. */
export function Revealed(props: CellRowProps & { readonly cell: string }) {
  const { view, cell, nameOf } = props;
  const votes = view.shown[cell] ?? [];
  const spread = spreadOf(votes.map(({ value }) => value));
  return (
    <div className="wm-revealed">
      {spread === undefined ? (
        <span className="wm-quiet">{texts.nobody}</span>
      ) : (
        <div className="wm-votes">
          <strong>{texts.spread(spread, votes.length)}</strong>
          <span className="wm-distribution">
            {spread.counts.map(({ value, count }) => (
              <span key={value} className="wm-distribution-bar" title={texts.times(value, count)}>
                {value}
                <i style={{ width: count * 8 }} aria-hidden="true" />
                <span className="wm-quiet">{count}</span>
              </span>
            ))}
          </span>
          <span className="wm-quiet">
            {votes.map(({ accountId, value }) => texts.who(nameOf(accountId), value)).join(' · ')}
          </span>
        </div>
      )}
      <Decision {...props} middle={spread?.middle} />
    </div>
  );
}

/** What the room agreed on; where nothing is agreed yet, or it is changed, the way to it. */
function Decision(
  props: CellRowProps & { readonly cell: string; readonly middle: number | undefined },
) {
  const { live, view, cell, nameOf } = props;
  const agreement = view.session.agreed[cell];
  const [isChanging, setChanging] = useState(false);
  const [problem, setProblem] = useState<Problem | undefined>();
  return (
    <div className="wm-decision">
      {agreement !== undefined && !isChanging && (
        <span>
          {texts.agreed(agreement.value, nameOf(agreement.by))}
          {agreement.why !== undefined && <span className="wm-quiet"> {agreement.why}</span>}{' '}
          {props.canScore && (
            <button
              type="button"
              className="wm-link"
              onClick={() => {
                setChanging(true);
              }}
            >
              {texts.change}
            </button>
          )}
        </span>
      )}
      {props.canScore && (agreement === undefined || isChanging) && (
        <AgreeForm
          key={agreement?.count ?? 0}
          {...props}
          start={agreement?.value ?? props.middle}
          onDone={(refusal) => {
            setProblem(refusal);
            setChanging(refusal !== undefined);
          }}
        />
      )}
      <ProblemLine problem={problem} />
      {props.isOwner && agreement === undefined && (
        <button
          type="button"
          className="wm-link"
          onClick={() => void live.change({ type: 'again', cells: [cell] })}
        >
          {texts.again}
        </button>
      )}
    </div>
  );
}

function AgreeForm(
  props: CellRowProps & {
    readonly cell: string;
    readonly start: number | undefined;
    /** With what Jira refused, where the agreed number could not be kept in its field. */
    readonly onDone: (problem: Problem | undefined) => void;
  },
) {
  const { item, column, live, view, cell } = props;
  const { agreed } = view.session;
  const all = scaleOf(view.session, column);
  const lost = withoutOption(props.fields[column], all);
  const scale = all.filter((step) => !lost.includes(step));
  // Where nobody voted, nothing is proposed: a number is chosen before it can be agreed on.
  const [value, setValue] = useState(() =>
    props.start === undefined ? undefined : scale[nearestStep(props.start, scale)],
  );
  const [why, setWhy] = useState(agreed[cell]?.why ?? '');
  const agree = async () => {
    if (value === undefined) return;
    const change = { type: 'agree', issueId: item.id, column, value } as const;
    const said = why.trim() === '' ? {} : { why: why.trim() };
    const seen = agreed[cell]?.count ?? 0;
    if (!(await live.change({ ...change, ...said, seen }))) return;
    const kept = await props.onAgreed(item.id, column, value);
    props.onDone(kept.ok ? undefined : kept.error);
  };
  return (
    <form
      className="wm-agree"
      onSubmit={(event) => {
        event.preventDefault();
        void agree();
      }}
    >
      <select
        className="wm-input-text"
        aria-label={texts.agreedValue(item.key)}
        required
        value={value ?? ''}
        onChange={(event) => {
          setValue(Number(event.currentTarget.value));
        }}
      >
        {value === undefined && <option value="">{texts.choose}</option>}
        {scale.map((step) => (
          <option key={step} value={step}>
            {step}
          </option>
        ))}
      </select>
      <input
        type="text"
        className="wm-input-text"
        aria-label={texts.why(item.key)}
        placeholder={texts.whyPlaceholder}
        maxLength={sessionLimits.why}
        value={why}
        onChange={(event) => {
          setWhy(event.currentTarget.value);
        }}
      />
      <button type="submit" className="wm-small-button">
        {texts.agree}
      </button>
    </form>
  );
}
