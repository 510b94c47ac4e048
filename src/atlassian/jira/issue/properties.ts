import type { Connection } from '../../send';
import { ProductFault, send } from '../../send';

/**
 * The value of an issue's property; undefined when it is unset, or the issue hidden. Read along with
 * the issue, as that of a project: the property's own address answers 404 where there is nothing yet.
 */
export const findIssueProperty = (
  connection: Connection,
  issue: string,
  property: string,
): Promise<unknown> =>
  valueOf(property, () =>
    send(connection, 'readIssue', {
      params: { issue },
      query: { fields: 'updated', properties: property },
    }),
  );

/** The value of a project's property; undefined when it is unset, or the project hidden. */
export const findProjectProperty = (
  connection: Connection,
  project: string,
  property: string,
): Promise<unknown> =>
  valueOf(property, () =>
    send(connection, 'readProject', { params: { project }, query: { properties: property } }),
  );

/** Sets an issue's property. */
export async function writeIssueProperty(
  connection: Connection,
  issue: string,
  { propertyKey: property, value }: { readonly propertyKey: string; readonly value: unknown },
): Promise<void> {
  await send(connection, 'writeIssueProperty', { params: { issue, property }, body: value });
}

async function valueOf(property: string, ask: () => Promise<{ json?: unknown }>): Promise<unknown> {
  try {
    const { json } = await ask();
    const { properties } = json as { properties?: Readonly<Record<string, unknown>> };
    return properties?.[property];
  } catch (error) {
    if (error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND') return undefined;
    throw error;
  }
}
