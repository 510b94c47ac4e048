import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { follow, openIssue } from '../../../bridge/navigation';
import { texts } from '../texts';

const labels = { accepted: 'Accepted', rejected: 'Rejected', waived: 'Waived' } as const;

/** What is to be known of a line besides its words: who decided and why, evidence, its work item. */
export function RowFacts(props: {
  readonly item: AcceptanceCriterion;
  readonly nameOf: (accountId: string) => string;
  readonly statusOf: (issueId: string) => string;
}) {
  const { item, nameOf, statusOf } = props;
  const { state, linkedIssue, evidenceUrl, assignee, dueOn } = item;
  const decided =
    state === 'accepted' || state === 'rejected' || state === 'waived' ? state : undefined;
  const isQuiet =
    decided === undefined &&
    linkedIssue === undefined &&
    evidenceUrl === undefined &&
    assignee === undefined &&
    dueOn === undefined &&
    item.isRequired;
  if (isQuiet || item.kind === 'heading') return null;
  return (
    <div className="criterion-facts wm-quiet">
      {decided !== undefined && (
        <span className="criterion-badge" data-state={decided}>
          {labels[decided]}
        </span>
      )}
      {decided !== undefined && item.decidedBy !== undefined && (
        <span>
          {nameOf(item.decidedBy)}
          {item.reason === undefined ? '' : `: ${item.reason}`}
        </span>
      )}
      {!item.isRequired && <span>{texts.optionalMark}</span>}
      {assignee !== undefined && <span>{texts.assignedTo(nameOf(assignee) || texts.someone)}</span>}
      {dueOn !== undefined && <span>{texts.due(dueOn)}</span>}
      {evidenceUrl !== undefined && (
        <button
          type="button"
          className="wm-link"
          onClick={() => {
            void follow(evidenceUrl);
          }}
        >
          {hostOf(evidenceUrl)}
        </button>
      )}
      {linkedIssue !== undefined && (
        <span>
          <button
            type="button"
            className="wm-link"
            onClick={() => {
              void openIssue(linkedIssue.key);
            }}
          >
            {linkedIssue.key}
          </button>{' '}
          {statusOf(linkedIssue.id)}
        </span>
      )}
    </div>
  );
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
};
