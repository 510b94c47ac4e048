import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { concernedBy } from '#domain/criteria/rejection-comment';
import type { AccountId, Person } from '#domain/issue/issue';
import type { AwaitingIssue } from '#usecases/criteria/awaiting-acceptance';
import { follow, openIssue } from '../../../bridge/navigation';
import { ReasonForm } from '../../../components/reason-form';
import { CriterionText } from '../../criteria-panel/line/criterion-text';
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
          className="wm-button wm-button-primary"
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
        <ReasonForm
          question={texts.why}
          comment={{
            offer: texts.commentToo(people.map(({ displayName }) => displayName)),
            isMeant: people.length > 0,
          }}
          words={texts}
          onCancel={() => {
            reject(undefined);
          }}
          onSave={(reason, alsoComment) => {
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
              className="wm-button"
              onClick={() => {
                deciding.accept(row, [item.id]);
              }}
            >
              {texts.accept}
            </button>
          )}
          <button
            type="button"
            className="wm-button"
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
