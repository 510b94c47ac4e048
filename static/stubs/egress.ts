/**
 * Stands in for `@forge/egress`, by which the bridge's `permissions` decide about addresses outside
 * Atlassian: Waymark calls none and asks for no such permission.
 */
export function EgressFilteringService(): never {
  throw new Error(
    'The egress filter of @forge/bridge is left out of the build. To use it, take its stub out of scripts/build.mjs.',
  );
}
