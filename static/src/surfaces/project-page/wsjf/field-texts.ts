/** The sentences on inputs that are kept in fields of the site. */
export const fieldTexts = {
  keptIn: (name: string) => `kept in ${name}`,
  refused: (name: string, said: string) =>
    `Jira did not take the number for ${name}${said === '' ? '.' : `: ${said}`}`,
  notOnScreen: (name: string) =>
    `Put ${name} on the edit screen of this work type, or choose another field in Project settings › Waymark.`,
  tryAgain: 'The number before is back; try again.',
} as const;
