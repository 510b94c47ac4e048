/** Who works on a subject now, where the same work may be begun twice at once. */
export type Turns = {
  /** Tells that work on the subject begins, before anything is read; answers its name. */
  readonly begin: (subjectId: string) => Promise<string>;
  /** Has no other work on the subject begun since? */
  readonly isLast: (subjectId: string, turn: string) => Promise<boolean>;
};
