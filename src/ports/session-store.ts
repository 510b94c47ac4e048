/** Something stored, with the version that the next write is conditional on. */
export type Versioned = { readonly version: number; readonly body: unknown };

/** A person's votes as they are stored. */
export type StoredBallot = Versioned & { readonly accountId: string };

/** Where sessions of scoring together and the votes in them are kept. */
export type SessionStore = {
  readonly read: (sessionId: string) => Promise<Versioned | undefined>;
  /** Writes the version after the one read; answers false when somebody else was first. */
  readonly write: (
    sessionId: string,
    stored: Versioned & { readonly projectId: string; readonly atSeconds: number },
  ) => Promise<boolean>;
  /** The latest fifty of a project, newest first. */
  readonly list: (projectId: string) => Promise<readonly { readonly body: unknown }[]>;
  readonly readBallot: (sessionId: string, accountId: string) => Promise<Versioned | undefined>;
  /** Everybody's. May lag by a moment behind what was written. */
  readonly readBallots: (sessionId: string) => Promise<readonly StoredBallot[]>;
  /**
   * Writes the version after the one read, as long as the session is still at `sessionVersion`: a vote
   * counts only while it is hidden. Answers false when either moved on.
   */
  readonly writeBallot: (
    sessionId: string,
    ballot: StoredBallot & { readonly sessionVersion: number },
  ) => Promise<boolean>;
};
