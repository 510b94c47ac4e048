/** A set that ignores letter case, remembering each text it was asked for. */
export function foldedSet(values: readonly string[]): { has: (text: string) => boolean } {
  const folded = new Set(values);
  const answers = new Map<string, boolean>();
  return {
    has(text) {
      const before = answers.get(text);
      if (before !== undefined) return before;
      const answer = folded.has(text.toLowerCase());
      answers.set(text, answer);
      return answer;
    },
  };
}
