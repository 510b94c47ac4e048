import { ProductFault } from '#atlassian/send';

/** Does Jira say that this person may see nothing? Who is not logged in, or has not allowed it yet, is another. */
export const hidesAll = (error: unknown): boolean =>
  error instanceof ProductFault &&
  error.status !== 401 &&
  ['PRODUCT_FORBIDDEN', 'PRODUCT_NOT_FOUND'].includes(error.code);
