import { ProductFault } from '#atlassian/send';
import type { IssueKey } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { issueNotFound, unanswered } from '#domain/problem';

/** A change is on its way for longer than one expects; Waymark goes on by itself while Jira is busy. */
export const stillWaiting: Problem = {
  code: 'WAITING',
  message: 'Jira has not answered yet.',
  remedy: 'Waymark goes on by itself when it does; keep this page open.',
};

const busy: Problem = {
  code: 'TRY_LATER',
  message: 'Jira is busy, so this is not saved.',
  remedy: 'What you typed stays here: try again in a minute.',
};

/** Why a change of a work item was not made, and what to do; `changed` names it where it is another one. */
export function whyNotTaken(error: unknown, changed?: IssueKey): Problem {
  if (!(error instanceof ProductFault)) return unanswered;
  const [said] = error.details;
  switch (error.code) {
    case 'PRODUCT_NOT_FOUND':
      return issueNotFound(changed ?? 'This work item');
    case 'PRODUCT_BUSY':
      return busy;
    case 'PRODUCT_UNAVAILABLE':
    case 'STOPPED':
      return unanswered;
    case 'PRODUCT_FORBIDDEN':
      return refused(
        said ?? 'Jira does not allow you this.',
        'Ask an administrator of the project for the right to change it.',
      );
    case 'PRODUCT_CONFLICT':
      return refused(said ?? 'Somebody changed this at the same moment.', 'Try again.');
    case 'PRODUCT_REFUSED_INPUT':
      return refused(
        said ?? 'Jira did not take this.',
        said !== undefined && saysNotOnScreen(said)
          ? 'A Jira administrator can add the field to the edit screen; until then, waive the rule.'
          : 'Change it, or set it in the fields of the work item.',
      );
  }
}

/** Does Jira say that a field is not on the edit screen? In other words it is refused like any other. */
const saysNotOnScreen = (said: string): boolean => /not on the appropriate screen/i.test(said);

const refused = (message: string, remedy: string): Problem => ({
  code: 'JIRA_REFUSED',
  message,
  remedy,
});
