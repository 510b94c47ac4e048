import type { Caller } from '../caller';
import type { People } from './people';

/**
 * Who an `Authorization` header says is calling: anonymous without one, undefined when it opens nothing.
 * Source: developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis
 */
export function callerOfHeader(people: People, header: string | null): Caller | undefined {
  if (header === null || header === '') return { kind: 'anonymous', viaApp: false };
  const encoded = /^basic\s+(\S+)$/i.exec(header)?.[1];
  if (encoded === undefined) return undefined;
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon < 0) return undefined;
  const person = people.findByToken(decoded.slice(0, colon), decoded.slice(colon + 1));
  return person && { kind: 'person', accountId: person.id, viaApp: false };
}
