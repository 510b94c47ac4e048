/** Long text that a browser keeps for a frame, by name. Every call may be denied, and then answers nothing. */
export type KeptLargeText = {
  readonly names: () => Promise<readonly string[]>;
  readonly read: (name: string) => Promise<string | undefined>;
  readonly write: (name: string, text: string) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
};
