import { adoptCopy } from '#domain/criteria/adopt-copy';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { findScopeChanges } from '#domain/criteria/scope-change';
import { plainText } from '#domain/criteria/text/inline-text';
import { addLines, lastPlace } from './list-actions';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';
import type { HandedBack } from './use-handed-back';
import { textOf } from './use-handed-back';
import type { Outside } from './use-others';

/** So many characters or lines are read at a glance; more are kept in a field that scrolls. */
const glance = { length: 600, lines: 6 };

/** The words of somebody, to be copied from here; a screen reader is not made to read a long list out. */
function KeptWords({ text }: { readonly text: string }) {
  const isShort = text.length <= glance.length && text.split('\n').length <= glance.lines;
  if (isShort) return <p className="notice-text">{text}</p>;
  return (
    <textarea
      className="wm-field notice-kept"
      readOnly
      rows={glance.lines}
      aria-label={texts.keptWords}
      value={text}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
    />
  );
}

/** A change that was not made: why, and its words offered again where they would be lost. */
function Returned({ back, live }: { readonly back: HandedBack; readonly live: LiveCriteria }) {
  const { change, problem } = back;
  const text = textOf(change);
  return (
    <div className="notice" role="alert">
      <p>{texts.refused(problem.message, problem.remedy)}</p>
      {text !== undefined && <KeptWords text={text} />}
      <p className="notice-acts">
        {change?.type === 'editText' && problem.code === 'CRITERION_GONE' && (
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              const { text: words } = change;
              const draft = { text: words, kind: 'criterion', depth: 0, isTicked: false } as const;
              live.dismiss(back);
              live.make(...addLines([draft], lastPlace(live.state.items)).changes);
            }}
          >
            {texts.addAgain}
          </button>
        )}
        {change !== undefined && problem.code === 'CRITERION_REWORDED' && (
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              live.dismiss(back);
              live.make(change);
            }}
          >
            {texts.useTheirs}
          </button>
        )}
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            live.dismiss(back);
          }}
        >
          {texts.dismiss}
        </button>
      </p>
    </div>
  );
}

function OutsideNotice(props: {
  readonly outside: Outside;
  readonly live: LiveCriteria;
  readonly settle: () => void;
  readonly mayEdit: boolean;
}) {
  const { outside, live, settle } = props;
  // Written anew by a change that changes nothing, the copy says again what the record says.
  const putBack: CriteriaChange = { type: 'restore', ids: [] };
  return (
    <div className="notice" data-kind="outside">
      <strong>{texts.outside}</strong>
      <ul>
        {outside.changes.map((change) => (
          <li key={change.id}>
            {plainText(change.text)}: {texts.outsideLine(change.what)}
          </li>
        ))}
      </ul>
      {props.mayEdit && (
        <p className="notice-acts">
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              const changes = adoptCopy(live.state, outside.copy);
              live.make(...(changes.length === 0 ? [putBack] : changes));
              settle();
            }}
          >
            {texts.adopt}
          </button>
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              live.make(putBack);
              settle();
            }}
          >
            {texts.putBack}
          </button>
        </p>
      )}
    </div>
  );
}

function ScopeNotice({ live }: { readonly live: LiveCriteria }) {
  const changes = findScopeChanges(live.state);
  if (changes.length === 0) return null;
  return (
    <details className="scope wm-quiet">
      <summary>{texts.since(changes.length)}</summary>
      <ul>
        {changes.map((change) => (
          <li key={change.id}>
            {texts.sinceLine(change.what)}:{' '}
            {change.before !== undefined && <del>{plainText(change.before)}</del>}{' '}
            {change.after !== undefined && <ins>{plainText(change.after)}</ins>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the panel has to say beside the list, when it has to. */
export function Notices(props: {
  readonly live: LiveCriteria;
  readonly outside: Outside | undefined;
  readonly settle: () => void;
  readonly mayEdit: boolean;
}) {
  const { live, outside } = props;
  return (
    <>
      {live.handedBack.map((back, at) => (
        <Returned key={at} back={back} live={live} />
      ))}
      {outside !== undefined && (
        <OutsideNotice
          outside={outside}
          live={live}
          settle={props.settle}
          mayEdit={props.mayEdit}
        />
      )}
      <ScopeNotice live={live} />
    </>
  );
}
