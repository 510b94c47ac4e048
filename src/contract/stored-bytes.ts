/**
 * The bytes that a value takes in storage. A letter beyond the Latin alphabet takes up to three, so
 * characters tell too little.
 */
export const storedBytesOf = (value: unknown): number =>
  new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * A value of more bytes is refused before it is sent: storage takes 240 KiB, what stands around it included.
 * Source: developer.atlassian.com/platform/forge/limits-kvs-ce
 */
export const storedBytesAtMost = 230_000;
