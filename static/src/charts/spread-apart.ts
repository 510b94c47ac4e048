/**
 * Places for words that belong at these places, in the same order, no two closer than `least`, as near
 * to where they belong as that allows. The places may come in any order.
 */
export function spreadApart(places: readonly number[], least: number): readonly number[] {
  const order = places.map((_, index) => index).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const spread = [...places];
  // Each pass moves neighbours that are too close by half of what is missing; a few words settle soon.
  for (let pass = 0; pass < places.length * 8; pass += 1)
    for (const [position, index] of order.entries()) {
      const next = order[position + 1];
      if (next === undefined) continue;
      const gap = (spread[next] ?? 0) - (spread[index] ?? 0);
      if (gap >= least) continue;
      spread[index] = (spread[index] ?? 0) - (least - gap) / 2;
      spread[next] = (spread[next] ?? 0) + (least - gap) / 2;
    }
  return spread;
}
