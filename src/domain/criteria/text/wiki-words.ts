/** What only Jira's wiki notation has: its headings, frames, table heads, deep bullets, one star for bold. */
const wikiMarks =
  /^\s*h[1-6]\.\s|\{(?:panel|code|noformat|color|quote)\b|^\s*\|\||^\s*[*#]{2,}\s+[^\n]*\n\s*[*#]+\s|^\s*\*[^\s*][^*\n]*\*:?\s*$/m;
/** Words of which the wiki makes code and links, and Markdown nothing. */
const wikiWords = /\{\{[^{}\n]+\}\}|\[[^[\]|\n]+\|(?:https?|mailto):[^\]\s]+\]/;
/** Bullets that both have; what is between two stars is bold in the one and in italics in the other. */
const starredList = /^\s*\*\s+\S.*(?<![\p{L}\p{N}*])\*[^\s*][^*\n]*\*(?![\p{L}\p{N}*])/mu;
const markdownWords = /\*\*[^\s*]|__\S|`[^`\n]+`|\]\([^)\s]+\)|^\s*[-+*]\s+\[[ xX]\]\s|^\s*[-+]\s/m;

/** Has a text a mark that only Jira's wiki notation has? */
export const hasWikiMarks = (text: string): boolean => wikiMarks.test(text);

/** Was a text written in Jira's wiki notation, as far as its bold words, its code and its links say? */
const isWiki = (text: string): boolean =>
  !markdownWords.test(text) &&
  (wikiWords.test(text) || hasWikiMarks(text) || starredList.test(text));

/**
 * A text in which the bold, the code and the links of Jira's wiki notation are written as a criterion
 * has them; as it is where it is not in that notation. The marks of its lists stay.
 */
export function fromWikiWords(text: string): string {
  if (!isWiki(text)) return text;
  return text
    .replace(/\{color(?::[^}\n]*)?\}/g, '')
    .replace(/\{\{([^{}`\n]+)\}\}/g, '`$1`')
    .replace(/\[([^[\]|\n]+)\|(https?:[^\]|\s)]+)(?:\|[^\]\n]*)?\]/g, '[$1]($2)')
    .replace(/\[(https?:[^\]|\s]+)\]/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])/gu, '**$1**');
}
