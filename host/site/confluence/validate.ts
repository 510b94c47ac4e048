import { defaultSchema } from '@atlaskit/adf-schema/schema-default';
import type { Caller } from '../caller';
import { Refusal } from '../route';
import {
  bodyLength,
  pageSize,
  propertyKeyLength,
  propertyValueLength,
  titleLength,
} from './limits';

/** Confluence's error shape of the v2 API. */
export const confluenceRefusal = (status: number, code: string, title: string): Refusal =>
  new Refusal(status, { errors: [{ status, code, title, detail: null }] });

/** What is not there, and what may not be seen: Confluence tells them apart for nobody. */
export const notFound = (what: string): Refusal =>
  confluenceRefusal(404, 'NOT_FOUND', `${what} is not here, or you may not see it.`);

/** What one may see and not change: 404 as the API is documented, 401 for who is not signed in. */
export const notChangeable = (caller: Caller, title: string): Refusal =>
  caller.kind === 'anonymous'
    ? confluenceRefusal(401, 'UNAUTHORIZED', 'Sign in to change this.')
    : confluenceRefusal(404, 'NOT_FOUND', title);

const invalid = (title: string): Refusal =>
  confluenceRefusal(400, 'INVALID_REQUEST_PARAMETER', title);

/** The body of a request as a record. */
export function asRecord(value: unknown, what = 'The body'): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw invalid(`${what} must be a JSON object.`);
}

/** A title without blanks around it, of 1 to 255 characters. */
export function titleOf(value: unknown): string {
  const title = typeof value === 'string' ? value.trim() : '';
  if (title === '') throw invalid('A title is required.');
  if (title.length > titleLength)
    throw invalid(`Title cannot be longer than ${String(titleLength)} characters.`);
  return title;
}

/** The ADF text of a page's body as it was sent. Storage format is not emulated and refused. */
export function bodyOf(value: unknown): string {
  const sent = asRecord(value, 'body');
  const body =
    typeof sent['representation'] === 'string'
      ? sent
      : asRecord(sent['atlas_doc_format'] ?? sent, 'body');
  if (body['representation'] !== 'atlas_doc_format')
    throw confluenceRefusal(
      501,
      'NOT_EMULATED',
      'The site emulates bodies in atlas_doc_format only. Send the page as ADF.',
    );
  const text = body['value'];
  if (typeof text !== 'string') throw invalid('body.value must be a JSON text.');
  if (text.length > bodyLength)
    throw confluenceRefusal(413, 'CONTENT_TOO_LARGE', 'The page is too large.');
  return checkedAdf(text);
}

function checkedAdf(text: string): string {
  try {
    const document: unknown = JSON.parse(text);
    const version = asRecord(document)['version'];
    if (version !== 1) throw new Error('version must be 1');
    defaultSchema.nodeFromJSON(document).check();
    return JSON.stringify(document);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw invalid(`body.value is no document of the Atlassian Document Format: ${reason}`);
  }
}

/** The version number a change must carry: one more than the present one, or 409. */
export function nextVersion(value: unknown, present: number): number {
  const number = asRecord(value, 'version')['number'];
  if (number === present + 1) return present + 1;
  throw confluenceRefusal(
    409,
    'CONFLICT',
    `Version must be incremented when updating. Current version: ${String(present)}. Provided version: ${String(number)}.`,
  );
}

/** Key and value of a content property, within its limits. */
export function propertyOf(value: unknown): { readonly key: string; readonly value: unknown } {
  const sent = asRecord(value);
  const key = sent['key'];
  if (typeof key !== 'string' || key === '' || key.length > propertyKeyLength)
    throw invalid(`key must be a text of 1 to ${String(propertyKeyLength)} characters.`);
  if (sent['value'] === undefined) throw invalid('value is required.');
  if (JSON.stringify(sent['value']).length > propertyValueLength)
    throw invalid(`value cannot be longer than ${String(propertyValueLength)} characters.`);
  return { key, value: sent['value'] };
}

/** A run of results and the relative address of the next one. */
export function paged<T>(
  all: readonly T[],
  query: URLSearchParams,
  path: string,
): { readonly results: readonly T[]; readonly _links: Readonly<Record<string, string>> } {
  const asked = query.get('limit');
  const limit = asked === null ? pageSize.usual : Number(asked);
  if (!Number.isInteger(limit) || limit < 1 || limit > pageSize.most)
    throw invalid(`limit must be a whole number from 1 to ${String(pageSize.most)}.`);
  const from = fromCursor(query.get('cursor'));
  const results = all.slice(from, from + limit);
  if (from + limit >= all.length) return { results, _links: {} };
  const next = new URLSearchParams(query);
  next.set('limit', String(limit));
  next.set('cursor', Buffer.from(`from:${String(from + limit)}`).toString('base64'));
  return { results, _links: { next: `${path}?${next.toString()}` } };
}

function fromCursor(cursor: string | null): number {
  if (cursor === null) return 0;
  const found = /^from:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString());
  if (found === null) throw invalid('cursor is none that this site gave out.');
  return Number(found[1]);
}
