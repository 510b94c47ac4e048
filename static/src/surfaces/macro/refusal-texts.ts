/** What the macro says where a reader sees nothing. */
export const refusalTexts = {
  anEditor: 'whoever edits this page',
  ownerOfPage: (name: string) => `${name}, who owns this page,`,
  noAccess: (project: string, whom: string) => ({
    message: `You have no access to ${project} in Jira.`,
    remedy: `Ask ${whom} to publish the roadmap for its readers, or a Jira administrator for access.`,
  }),
  noConsent: (whom: string) => ({
    message: 'Waymark may not show Jira as you.',
    remedy: `Reload the page and allow it where you are asked, or ask ${whom} to publish the roadmap for its readers.`,
  }),
  noConsentForEditor: {
    message: 'Waymark may not show Jira as you.',
    remedy: 'Reload the page and allow it where you are asked.',
  },
  noLogin: {
    message: 'You are not logged in, and nothing has been published for readers of this page.',
    remedy:
      'Log in to see it with your own rights in Jira, or ask whoever edits this page to publish the roadmap.',
  },
  noAccessForEditor: (project: string) => ({
    message: `You have no access to ${project} in Jira.`,
    remedy:
      'It may have been deleted or got another key. Edit the page, select this macro and choose the project again, or ask a Jira administrator for access.',
  }),
  query: 'Jira does not answer the query of this roadmap for you.',
  /** What of the scope it may be, by what the scope names. */
  named: {
    board: 'The board that it names is gone, or not for you to see.',
    filter: 'The saved filter that it names is gone, or not for you to see.',
    epics: 'An epic that it names is gone, or not for you to see.',
    versions: 'A version that it names is gone, or not for you to see.',
    jql: 'Its JQL does not fit, or names what is gone or not for you to see.',
    several:
      'An epic, version, filter or board that it names is gone or not for you to see, or its JQL does not fit.',
  },
  mendQuery: 'Edit the page, select this macro and change it under Customise.',
  askForQuery: (whom: string) =>
    `Ask ${whom} to mend it, or to publish the roadmap for its readers.`,
  elsewhere: (whom: string) => ({
    message: 'This roadmap was published on another page.',
    remedy: `A copy of a page does not carry it along. Ask ${whom} to publish it here too.`,
  }),
  openElsewhere: 'Open that page',
};
