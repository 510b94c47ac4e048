/** Who stands behind a request, and whether it came through the app (its calls are checked against the manifest). */
export type Caller = (
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'app' }
  | { readonly kind: 'appForUser'; readonly accountId: string }
  | { readonly kind: 'anonymous' }
) & { readonly viaApp: boolean };

/** The person on whose behalf the request is made; absent for the app itself and for anonymous. */
export const accountOf = (caller: Caller): string | undefined =>
  caller.kind === 'person' || caller.kind === 'appForUser' ? caller.accountId : undefined;
