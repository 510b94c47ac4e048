/**
 * `Date` as it reads on the site: what asks for now is answered `offset()` milliseconds later.
 * Functions and frames get it, so that `--as-of` holds in the app as well.
 */
export const shiftedDate = (RealDate: DateConstructor, offset: () => number): DateConstructor => {
  const now = () => RealDate.now() + offset();
  return new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new RealDate(now()).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  });
};
