import type { Look } from '../viewer';

type Profiles = { readonly results: readonly { accountId: string; displayName: string }[] };

/** Confluence looks up so many people in one question. */
const atOnce = 250;

/**
 * What the people behind these accounts are called. Confluence names nobody in its pages: whom the site
 * does not know by itself, as on a real site, it is asked for. Who may not see profiles reads “Someone”.
 */
export async function authorNames(
  look: Look,
  accountIds: readonly string[],
): Promise<(accountId: string) => string> {
  const names = new Map(
    look.parts.visitors().map(({ accountId, displayName }) => [accountId, displayName]),
  );
  const unknown = [...new Set(accountIds)].filter((id) => !names.has(id));
  for (let from = 0; from < unknown.length; from += atOnce) {
    const asked = { accountIds: unknown.slice(from, from + atOnce) };
    const found = await look.rest.find<Profiles>('/wiki/api/v2/users-bulk', asked);
    for (const { accountId, displayName } of found?.results ?? [])
      names.set(accountId, displayName);
  }
  return (accountId) => names.get(accountId) ?? 'Someone';
}
