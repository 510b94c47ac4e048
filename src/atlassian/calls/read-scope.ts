/** The scope that most of Jira’s reads need. */
export const read = ['read:jira-work'] as const;
