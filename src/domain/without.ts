/** A copy of the object without the named parts. */
export function without<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  ...names: readonly Name[]
): Omit<Whole, Name> {
  const gone = new Set<PropertyKey>(names);
  const kept = Object.entries(whole).filter(([name]) => !gone.has(name));
  return Object.fromEntries(kept) as Omit<Whole, Name>;
}
