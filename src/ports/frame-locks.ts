/** Locks that all frames of one origin in one browser have in common. */
export type FrameLocks = {
  /** Waits for the lock and works under it; many may hold a shared one. */
  readonly hold: <Value>(
    name: string,
    mode: 'exclusive' | 'shared',
    work: () => Promise<Value>,
  ) => Promise<Value>;
  /** Works under the lock alone, or answers undefined at once when another frame has it. */
  readonly tryToHold: <Value>(
    name: string,
    work: () => Promise<Value>,
  ) => Promise<Value | undefined>;
  readonly isHeld: (name: string) => Promise<boolean>;
};

/** Carries messages to every other frame of the origin that listens to the same topic. */
export type FrameChannel = {
  readonly post: (message: unknown) => void;
  /** Answers how to stop hearing. */
  readonly hear: (onMessage: (message: unknown) => void) => () => void;
  readonly close: () => void;
};
