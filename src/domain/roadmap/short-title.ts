const lettersAtMost = 70;

/** A title for a sentence that holds several: a long one ends with its last whole word. */
export function shortTitle(title: string): string {
  if (title.length <= lettersAtMost) return title;
  const lastSpace = title.lastIndexOf(' ', lettersAtMost - 1);
  // A title without spaces has no words to end with.
  const kept = title.slice(0, lastSpace > lettersAtMost / 2 ? lastSpace : lettersAtMost - 1);
  // Half of a letter beyond the basic plane would be drawn as a question mark.
  return `${kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd()}…`;
}
