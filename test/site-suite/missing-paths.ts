const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Those of the paths (`values[].id`) that the value has not; an empty list satisfies what is inside it. */
export const missingPaths = (value: unknown, paths: readonly string[]): string[] =>
  paths.filter((path) => !has(value, path.split(/\.|(?=\[\])/)));

function has(value: unknown, [head, ...rest]: readonly string[]): boolean {
  if (head === undefined) return true;
  if (head === '[]') return Array.isArray(value) && value.every((element) => has(element, rest));
  return isRecord(value) && head in value && has(value[head], rest);
}
