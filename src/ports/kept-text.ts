/** Text that a browser keeps for a frame, by name. Every call may be denied, and then answers nothing. */
export type KeptText = {
  readonly names: () => readonly string[];
  readonly read: (name: string) => string | undefined;
  /** Answers whether it was kept. */
  readonly write: (name: string, text: string) => boolean;
  readonly remove: (name: string) => void;
};
