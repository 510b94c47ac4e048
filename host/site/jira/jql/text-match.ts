/** Looks whether texts hold what a `~` clause asks for. Words are compared whole and unstemmed: Jira also stems them. */
export type TextPattern = (texts: readonly string[]) => boolean;

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

const asExpression = (term: string): RegExp => {
  const escaped = term.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
};

/** Does the phrase occur in the words? */
const holdsPhrase = (found: readonly string[], phrase: readonly string[]): boolean =>
  found.some((_, at) => phrase.every((word, offset) => found[at + offset] === word));

/**
 * All terms and quoted phrases of the text must occur; `*` and `?` stand for letters.
 * Answers a sentence when the text uses what is not emulated.
 */
export function readTextPattern(text: string): TextPattern | string {
  const phrases: string[][] = [];
  const rest = text.replace(/\\?"([^"\\]*)\\?"/g, (_, phrase: string) => {
    phrases.push(words(phrase));
    return ' ';
  });
  const terms = rest.split(/\s+/).filter((term) => term !== '');
  const special = terms.find((term) => /^(AND|OR|NOT|\|\||&&)$|^[+!-]\S|[~^][\d.]*$/.test(term));
  if (special !== undefined)
    return `The site does not emulate '${special}' in a text search: use words, phrases, '*' and '?'.`;
  const wild = terms.filter((term) => /[*?]/.test(term)).map((term) => term.toLowerCase());
  const plain = terms.filter((term) => !/[*?]/.test(term)).flatMap(words);
  const expressions = wild.map(asExpression);
  if (plain.length + wild.length + phrases.length === 0) return () => false;

  return (texts) => {
    const found = texts.flatMap(words);
    const known = new Set(found);
    return (
      plain.every((word) => known.has(word)) &&
      expressions.every((expression) => found.some((word) => expression.test(word))) &&
      phrases.every((phrase) => holdsPhrase(found, phrase))
    );
  };
}
