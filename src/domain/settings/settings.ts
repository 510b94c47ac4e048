/** Who may accept criteria: anyone who can edit, the reporter, those in a role or a group, or named people. */
export type AcceptanceRule =
  | { readonly by: 'editors' }
  | { readonly by: 'reporter' }
  | { readonly by: 'role'; readonly roleId: string; readonly roleName: string }
  | { readonly by: 'group'; readonly groupId: string; readonly groupName: string }
  | { readonly by: 'people'; readonly accountIds: readonly string[] };

/** People who may change Waymark's settings besides the project's administrators. */
export type Editors = {
  readonly accountIds: readonly string[];
  readonly roleIds: readonly string[];
};

/**
 * The settings of one project. Sections that a feature owns are plain JSON here and read by that
 * feature's parser, which falls back to its own default when they are absent or unreadable.
 */
export type ProjectSettings = {
  readonly editors: Editors;
  readonly acceptance: { readonly rule: AcceptanceRule };
  /** By name of the feature: `readiness`, `scoring`, `flow`, `kpi`, `criteria`. */
  readonly sections: Readonly<Record<string, unknown>>;
};

/** What holds where nobody has chosen. */
export const defaultSettings: ProjectSettings = {
  editors: { accountIds: [], roleIds: [] },
  acceptance: { rule: { by: 'editors' } },
  sections: {},
};
