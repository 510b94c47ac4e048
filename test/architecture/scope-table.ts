import { calls } from '#atlassian/calls';
import type { Call } from '#atlassian/calls/call';
import { platformScopes } from '#atlassian/calls/platform-scopes';

/** The table scope → reason → call of the README; `UPDATE_GOLDEN=1` on the test of the manifest rewrites it. */
export function scopeTable(): string {
  const rows = Object.values(calls)
    .map((call: Call) => call)
    .flatMap((call) => call.scopes.map((scope) => ({ scope, call })))
    .sort((a, b) => a.scope.localeCompare(b.scope) || a.call.path.localeCompare(b.call.path))
    .map(
      ({ scope, call }) =>
        `| \`${scope}\` | ${call.why} | \`${call.method} ${call.path}\` | ${call.as.join(', ')} |`,
    );
  const modules = Object.entries(platformScopes).map(
    ([scope, why]) => `| \`${scope}\` | ${why} | – | app |`,
  );
  return [
    '| Scope | What for | Call | As |',
    '| --- | --- | --- | --- |',
    ...modules,
    ...rows,
  ].join('\n');
}
