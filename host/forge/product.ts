import type { Caller } from '../site/caller';
import type { Manifest } from './manifest';
import { findMissingScopes } from './scopes';

/** Whatever answers Jira's and Confluence's REST: the emulated site, or a real one. */
export type Product = {
  readonly handle: (request: Request, caller: Caller) => Promise<Response>;
};

/** The answer of the platform's own proxy, which the Forge packages turn into an error. */
export const proxyRefusal = (status: number, reason: string): Response =>
  new Response(JSON.stringify({ code: status, message: reason }), {
    status,
    headers: { 'forge-proxy-error': reason, 'content-type': 'application/json' },
  });

/** Why the app may not send `method path`; undefined when it may. */
export function findScopeRefusal(
  manifest: Manifest,
  method: string,
  path: string,
): Response | undefined {
  const missing = findMissingScopes(manifest.scopes, method, path);
  if (missing === undefined) {
    return Response.json(
      {
        message: `The site does not emulate \`${method} ${path}\` for apps. Add its scopes to host/forge/scopes.ts.`,
      },
      { status: 501 },
    );
  }
  if (missing.length === 0) return undefined;
  return proxyRefusal(403, `SCOPE - ${method} ${path} needs ${missing.join(' and ')}`);
}
