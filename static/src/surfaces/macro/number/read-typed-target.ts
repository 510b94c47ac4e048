/** The number that somebody typed, with a point or a comma, and with any minus; undefined where it is none. */
export function readTypedTarget(text: string): number | undefined {
  const plain = text
    .trim()
    .replace(',', '.')
    .replace(/^[−–]\s*/, '-');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? undefined : value;
}
