import { ProductFault } from '#atlassian/send';
import type { ProductFaultCode } from '#atlassian/send';
import { whyNotTaken } from './why-not-taken';

describe('whyNotTaken', () => {
  it.each([
    {
      given: 'a busy Jira',
      error: fault('PRODUCT_BUSY', 429, 'Rate limit exceeded.'),
      says: 'Jira is busy, so this is not saved. What you typed stays here: try again in a minute.',
    },
    {
      given: 'a Jira that is down',
      error: fault('PRODUCT_UNAVAILABLE', 503, 'The service is not there.'),
      says: 'Jira did not answer, so this may not be saved. Try again.',
    },
    {
      given: 'a broken connection',
      error: new TypeError('Failed to fetch'),
      says: 'Jira did not answer, so this may not be saved. Try again.',
    },
    {
      given: 'one that is gone',
      error: fault('PRODUCT_NOT_FOUND', 404, 'Issue does not exist.'),
      says: 'PAY-9 is gone, or you may not see it. Go back to the list and open it again, or ask its reporter.',
    },
    {
      given: 'no permission',
      error: fault('PRODUCT_FORBIDDEN', 403, 'You may not edit it.'),
      says: 'You may not edit it. Ask an administrator of the project for the right to change it.',
    },
    {
      given: 'a field that is not on the screen',
      error: fault(
        'PRODUCT_REFUSED_INPUT',
        400,
        "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown.",
      ),
      says: "Field 'duedate' cannot be set. It is not on the appropriate screen, or unknown. A Jira administrator can add the field to the edit screen; until then, waive the rule.",
    },
    {
      given: 'a value that Jira does not take',
      error: fault('PRODUCT_REFUSED_INPUT', 400, 'The label has spaces.'),
      says: 'The label has spaces. Change it, or set it in the fields of the work item.',
    },
    {
      given: 'a refusal without a reason',
      error: new ProductFault('PRODUCT_REFUSED_INPUT', 'editIssue', { status: 400, headers: {} }),
      says: 'Jira did not take this. Change it, or set it in the fields of the work item.',
    },
  ])('says what is so and what to do given $given', ({ error, says }) => {
    const { message, remedy } = whyNotTaken(error, 'PAY-9');
    expect(`${message} ${remedy}`).toBe(says);
  });
});

// Helpers

function fault(code: ProductFaultCode, status: number, said: string): ProductFault {
  return new ProductFault(code, 'editIssue', {
    ...{ status, headers: {} },
    json: { errorMessages: [said] },
  });
}
