/** A small line of a few values, the last one marked; drawn beside a number that says the same in words. */
export function Sparkline({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return null;
  const width = 64;
  const height = 20;
  const most = Math.max(...values, 1);
  const least = Math.min(...values, 0);
  const place = (value: number, index: number): string =>
    `${(2 + (index / (values.length - 1)) * (width - 6)).toFixed(1)} ${(
      height -
      3 -
      ((value - least) / (most - least)) * (height - 6)
    ).toFixed(1)}`;
  const last = values.length - 1;
  const [x, y] = place(values[last] ?? 0, last).split(' ');
  return (
    <svg className="wm-sparkline" width={width} height={height} aria-hidden="true">
      <polyline points={values.map(place).join(' ')} />
      <circle cx={x} cy={y} r={2.5} />
    </svg>
  );
}
