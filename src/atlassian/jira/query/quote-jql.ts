/**
 * A text as a JQL value: quoted, with `"` and `\` escaped. The only way in which anything that was
 * typed or read gets into a query.
 */
export const quoteJql = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;
