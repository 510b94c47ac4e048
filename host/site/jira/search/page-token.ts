import { createHash } from 'node:crypto';
import { jiraRefusal } from '../../route';

/** Where a page ends: its last work item, how many came before the next, and when this was said. */
export type PageEnd = { readonly lastId: string; readonly count: number; readonly atMs: number };

type Written = PageEnd & { readonly of: string };

/** Tokens expire after 7 days. Source: the reference of `search/jql`, 2026. */
const lifetimeMs = 7 * 86_400_000;

const digest = (query: string): string =>
  createHash('sha256').update(query).digest('base64url').slice(0, 16);

/** The text that asks for the next page of this query. */
export const writePageToken = (query: string, end: PageEnd): string =>
  Buffer.from(JSON.stringify({ ...end, of: digest(query) })).toString('base64url');

/** Where the page before ended. @throws {Refusal} When the token is another query's, too old or none, 400. */
export function readPageToken(query: string, token: string, nowMs: number): PageEnd {
  const written = parseToken(token);
  if (written?.of !== digest(query) || written.atMs + lifetimeMs < nowMs)
    throw jiraRefusal(400, 'The provided next page token is invalid or has expired.');
  return written;
}

function parseToken(token: string): Written | undefined {
  try {
    const value = JSON.parse(Buffer.from(token, 'base64url').toString()) as Partial<Written> | null;
    const isWhole =
      typeof value?.of === 'string' &&
      typeof value.lastId === 'string' &&
      typeof value.count === 'number' &&
      typeof value.atMs === 'number';
    return isWhole ? (value as Written) : undefined;
  } catch {
    return undefined;
  }
}
