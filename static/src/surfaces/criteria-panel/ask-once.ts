/** Asks what has this name, unless it was answered last; answers whether it is now. */
export type AskOnce = (name: string, ask: () => Promise<boolean>) => Promise<boolean>;

/** Asks nothing twice in a row; what was not answered, as Jira was away, is asked again the next time. */
export function createAskOnce(): AskOnce {
  let last: string | undefined;
  return async (name, ask) => {
    if (last === name) return false;
    last = name;
    const isAnswered = await ask().catch(() => false);
    if (!isAnswered && last === name) last = undefined;
    return isAnswered;
  };
}
