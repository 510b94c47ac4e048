/** Longest title of a page, in characters. */
export const titleLength = 255;

/** Longest key of a content property, in characters. */
export const propertyKeyLength = 255;

/** Largest value of a content property, in characters of its JSON; the Data Center limit, since Cloud names none. */
export const propertyValueLength = 32_768;

/** Rows of one page of results: unless told, and at most. */
export const pageSize = { usual: 25, most: 250 } as const;

/** Largest body of a page, in characters. */
export const bodyLength = 5_000_000;
