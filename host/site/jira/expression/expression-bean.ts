import { ExpressionRefused } from './read-tokens';

type Members = Readonly<Record<string, () => unknown>>;

/** Something of Jira’s that an expression reads from: a work item, a person, a version. */
export class ExpressionBean {
  constructor(
    /** As Jira’s type reference calls it: `Issue`. */
    readonly type: string,
    /** Two beans of one type with the same id are equal. */
    readonly id: string,
    /** The value of a property. @throws {ExpressionRefused} When the type has none of that name. */
    readonly read: (name: string) => unknown,
  ) {}
}

/** A bean of these properties, each read when it is asked for. */
export const lazyBean = (type: string, id: string, members: Members): ExpressionBean =>
  new ExpressionBean(type, id, (name) => {
    const member = Object.hasOwn(members, name) ? members[name] : undefined;
    if (member !== undefined) return member() ?? null;
    const known = Object.keys(members)
      .sort()
      .map((one) => `'${one}'`);
    throw new ExpressionRefused(
      `Unrecognized property of \`${type.toLowerCase()}\`: "${name}". Available properties of type '${type}' are: ${known.join(', ')}`,
    );
  });

/** A bean of constant values. */
export const plainBean = (
  type: string,
  id: string,
  values: Readonly<Record<string, unknown>>,
): ExpressionBean =>
  lazyBean(
    type,
    id,
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, () => value])),
  );
