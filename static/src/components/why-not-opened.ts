import { calls } from '#atlassian/calls';
import { ProductFault } from '#atlassian/send';
import { Fault } from '#domain/fault';

/** Why something could not be opened, and what to do about it. */
export type NotOpened = { readonly message: string; readonly remedy: string };

/** Puts what was thrown while opening something into words: no answer, a refusal, or a fault of ours. */
export function whyNotOpened(error: unknown): NotOpened {
  if (error instanceof ProductFault) return whyRefused(error);
  return error instanceof Fault && error.code === 'NETWORK' ? silence('Jira') : fault;
}

function whyRefused({ code, status, call, details }: ProductFault): NotOpened {
  const { product, why } = calls[call];
  const name = product === 'jira' ? 'Jira' : 'Confluence';
  const asked = `It was asked to ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
  switch (code) {
    case 'PRODUCT_BUSY':
    case 'PRODUCT_UNAVAILABLE':
    case 'STOPPED':
      return silence(name);
    case 'PRODUCT_FORBIDDEN':
      if (status === 401)
        return {
          message: `${name} does not take you for somebody who is logged in.`,
          remedy: `Log in again. Where you were asked whether Waymark may show ${name} as you, reload the page and allow it.`,
        };
      return {
        message: `${name} does not allow you this.`,
        remedy: `${asked} Ask an administrator of the project for the right to see it, then try again.`,
      };
    case 'PRODUCT_NOT_FOUND':
      return {
        message: `${name} does not find this, or does not show it to you.`,
        remedy: `${asked} It may have been moved or deleted. Ask an administrator of the project, then try again.`,
      };
    case 'PRODUCT_REFUSED_INPUT':
    case 'PRODUCT_CONFLICT':
      return {
        message: `${name} does not answer this the way Waymark asks.`,
        remedy: `${asked} ${saying(name, details)} Try again; if it stays so, tell an administrator of ${name}.`,
      };
  }
}

const saying = (name: string, details: readonly string[]): string =>
  details.length === 0 ? 'It gave no reason.' : `${name} says: “${details.join(' ')}”`;

const silence = (name: string): NotOpened => ({
  message: `${name} did not answer.`,
  remedy: `Nothing that was saved is lost. Look whether ${name} itself opens, and try again.`,
});

const fault: NotOpened = {
  message: 'Waymark could not show this.',
  remedy: 'Nothing that was saved is lost. Try again, or reload the page.',
};
