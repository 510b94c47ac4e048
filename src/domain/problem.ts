/**
 * An expected refusal: what is so, and what to do about it. Made by one constructor per code, in the
 * file of the noun that owns the code; tests assert on `code` and `facts`, screens show the sentences.
 */
export type Problem = {
  /** UPPER_SNAKE, for instance `NOT_ALLOWED`. */
  readonly code: string;
  /** What is so, in the reader's words. */
  readonly message: string;
  /** What to do about it: an imperative sentence, or who can. */
  readonly remedy: string;
  /** What the sentence was made of: keys, names, limits. Never a token, never a person's text. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
};

/** The person lacks a permission. `permission` and `where` are named as Jira's screens name them. */
export const notAllowed = (permission: string, where: string): Problem => ({
  code: 'NOT_ALLOWED',
  message: `This needs the permission ${permission} in ${where}.`,
  remedy: `Ask an administrator of ${where} for it.`,
  facts: { permission, where },
});

/** The work item is gone, or hidden from the person: Jira does not tell which. */
export const issueNotFound = (issue: string): Problem => ({
  code: 'ISSUE_NOT_FOUND',
  message: `${issue} is gone, or you may not see it.`,
  remedy: 'Go back to the list and open it again, or ask its reporter.',
  facts: { issue },
});

/** What was sent cannot be read as what it should be. */
export const unreadable = (what: string): Problem => ({
  code: 'UNREADABLE',
  message: `Waymark cannot read this ${what}.`,
  remedy: 'Reload the page; if it stays so, tell whoever wrote the data.',
  facts: { what },
});

/** Something broke; `reference` finds it in the log. */
export const unexpected = (reference: string): Problem => ({
  code: 'UNEXPECTED',
  message: 'Waymark met something it did not expect.',
  remedy: `Try again; if it stays so, quote ${reference} to your administrator.`,
  facts: { reference },
});

/** No answer came to a change, which may have been made or not. Making it twice is harmless. */
export const unanswered: Problem = {
  code: 'TRY_LATER',
  message: 'Jira did not answer, so this may not be saved.',
  remedy: 'Try again.',
};
