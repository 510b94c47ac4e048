/** Scopes that no REST call asks for but a part of the manifest does, and why it is there. */
export const platformScopes = {
  'storage:app': 'Keep records, history and published snapshots in the app’s own storage.',
  'manage:jira-configuration':
    'Offer the workflow validator “Waymark: fit for this step” to whoever edits workflows.',
} as const satisfies Record<string, string>;
