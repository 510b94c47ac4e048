import { useState } from 'react';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { concernedBy } from '#domain/criteria/rejection-comment';
import type { AccountId, Person } from '#domain/issue/issue';
import type { AwaitingIssue } from '#usecases/criteria/awaiting-acceptance';
import { follow, openIssue } from '../../../bridge/navigation';
import { CriterionText } from '../../criteria-panel/criterion-text';
import { acceptTexts as texts, ago } from './texts';
import type { Deciding } from './use-deciding';
import { rowName } from './use-deciding';

type Props = {
  readonly row: AwaitingIssue;
  readonly locale: string;
  readonly accountId: string;
  readonly claimers: ReadonlyMap<AccountId, Person>;
  /** The criterion whose reason is being written. */
  readonly rejecting: string | undefined;
  readonly reject: (id: string | undefined) => void;
  readonly deciding: Deciding;
};

/** One work item with what is met on it. */
export function AwaitingItem(props: Props) {
  const { row, deciding } = props;
  const { issue, waiting } = row;
  return (
    <li className="accept-item">
      <div
        className="accept-head"
        data-row={issue.id}
        tabIndex={0}
        aria-label={`${issue.key} ${issue.summary}`}
      >
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            void openIssue(issue.key);
          }}
        >
          {issue.key}
        </button>
        <span className="accept-summary">{issue.summary}</span>
        <button
          type="button"
          className="accept-button accept-button-primary"
          onClick={() => {
            deciding.accept(
              row,
              waiting.map((item) => item.id),
            );
          }}
        >
          {texts.acceptAll(waiting.length)}
        </button>
      </div>
      <ul className="accept-criteria">
        {waiting.map((item) => (
          <Waiting key={item.id} item={item} {...props} />
        ))}
      </ul>
    </li>
  );
}

function Waiting({
  item,
  row,
  locale,
  accountId,
  claimers,
  rejecting,
  reject,
  deciding,
}: Props & { readonly item: AcceptanceCriterion }) {
  const { evidenceUrl, claimedAt } = item;
  const claimedBy = claimers.get(item.claimedBy ?? '');
  const { assignee } = row.issue;
  const people = concernedBy({ assignee, claimedBy, rejecterId: accountId });
  return (
    <li className="accept-criterion" data-row={rowName(row.issue.id, item.id)} tabIndex={0}>
      <div className="accept-words">
        <CriterionText text={item.text} />
        <span className="wm-quiet accept-facts">
          {texts.metBy(claimedBy?.displayName ?? '', ago(claimedAt ?? '', Date.now(), locale))}
          {evidenceUrl !== undefined && (
            <>
              {' · '}
              <button
                type="button"
                className="wm-link"
                onClick={() => {
                  void follow(evidenceUrl);
                }}
              >
                {evidenceUrl}
              </button>
            </>
          )}
        </span>
      </div>
      {rejecting === rowName(row.issue.id, item.id) ? (
        <WhyNot
          people={people}
          cancel={() => {
            reject(undefined);
          }}
          save={(reason, alsoComment) => {
            reject(undefined);
            const why = { reason, ...(alsoComment ? { tell: people } : {}) };
            deciding.reject(row, item.id, why);
          }}
        />
      ) : (
        <span className="accept-acts">
          {row.waiting.length > 1 && (
            <button
              type="button"
              className="accept-button"
              onClick={() => {
                deciding.accept(row, [item.id]);
              }}
            >
              {texts.accept}
            </button>
          )}
          <button
            type="button"
            className="accept-button"
            onClick={() => {
              reject(rowName(row.issue.id, item.id));
            }}
          >
            {texts.reject}
          </button>
        </span>
      )}
    </li>
  );
}

function WhyNot(props: {
  readonly people: readonly Person[];
  readonly save: (reason: string, alsoComment: boolean) => void;
  readonly cancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [alsoComment, setAlsoComment] = useState(props.people.length > 0);
  const isEmpty = reason.trim() === '';
  return (
    <form
      className="accept-why"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) props.save(reason.trim(), alsoComment);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.cancel();
      }}
    >
      <label>
        {texts.why}
        <input
          className="accept-field"
          value={reason}
          autoFocus
          maxLength={2_000}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </label>
      <label className="wm-quiet">
        <input
          type="checkbox"
          checked={alsoComment}
          onChange={(event) => {
            setAlsoComment(event.currentTarget.checked);
          }}
        />{' '}
        {texts.commentToo(props.people.map(({ displayName }) => displayName))}
      </label>
      <span className="accept-acts">
        <button type="submit" className="accept-button accept-button-primary" disabled={isEmpty}>
          {texts.save}
        </button>
        <button type="button" className="accept-button" onClick={props.cancel}>
          {texts.cancel}
        </button>
      </span>
    </form>
  );
}
