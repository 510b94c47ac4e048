import type { Connection } from '#atlassian/send';
import type { Request } from '../ports/request';
import type { Wait } from '../ports/wait';

/** Waits in this process. */
export const wait: Wait = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** For what a person waits for, in at most 25 seconds: the page tries again where Jira asks for longer. */
export const hurried = (request: Request): Connection => ({ request, wait, patienceMs: 3_000 });

/** For queue and schedule, which have minutes: waits as long as Jira asks for. */
export const patient = (request: Request): Connection => ({ request, wait });
