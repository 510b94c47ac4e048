import type { CallName } from '#atlassian/calls';
import { ProductFault } from '#atlassian/send';
import type { ProductFaultCode } from '#atlassian/send';
import { Fault } from '#domain/fault';
import { whyNotOpened } from './why-not-opened';

describe('whyNotOpened', () => {
  it.each([
    {
      given: 'no permission',
      error: refusal('PRODUCT_FORBIDDEN', 403),
      message: 'Jira does not allow you this.',
      remedy:
        'It was asked to know the project: its name, type and work types. Ask an administrator of the project for the right to see it, then try again.',
    },
    {
      given: 'something hidden or gone',
      error: refusal('PRODUCT_NOT_FOUND', 404),
      message: 'Jira does not find this, or does not show it to you.',
      remedy:
        'It was asked to know the project: its name, type and work types. It may have been moved or deleted. Ask an administrator of the project, then try again.',
    },
    {
      given: 'nobody who is logged in',
      error: refusal('PRODUCT_FORBIDDEN', 401),
      message: 'Jira does not take you for somebody who is logged in.',
      remedy:
        'Log in again. Where you were asked whether Waymark may show Jira as you, reload the page and allow it.',
    },
    {
      given: 'a refusal with a reason',
      error: refusal('PRODUCT_REFUSED_INPUT', 400, { errorMessages: ['The field is gone.'] }),
      message: 'Jira does not answer this the way Waymark asks.',
      remedy:
        'It was asked to know the project: its name, type and work types. Jira says: “The field is gone.” Try again; if it stays so, tell an administrator of Jira.',
    },
    {
      given: 'a product that is down',
      error: refusal('PRODUCT_UNAVAILABLE', 503),
      ...silence('Jira'),
    },
    {
      given: 'a busy Confluence',
      error: refusal('PRODUCT_BUSY', 429, undefined, 'readPage'),
      ...silence('Confluence'),
    },
    {
      given: 'a cut connection',
      error: new Fault('NETWORK', 'GET had no answer.'),
      ...silence('Jira'),
    },
    {
      given: 'a fault of Waymark',
      error: new TypeError('x is undefined'),
      message: 'Waymark could not show this.',
      remedy: 'Nothing that was saved is lost. Try again, or reload the page.',
    },
  ])('says what is so and whom to ask given $given', ({ error, message, remedy }) => {
    expect(whyNotOpened(error)).toEqual({ message, remedy });
  });
});

// Helpers

function refusal(
  code: ProductFaultCode,
  status: number,
  json?: unknown,
  call: CallName = 'readProject',
): ProductFault {
  return new ProductFault(code, call, { status, headers: {}, json });
}

function silence(name: string) {
  return {
    message: `${name} did not answer.`,
    remedy: `Nothing that was saved is lost. Look whether ${name} itself opens, and try again.`,
  };
}
