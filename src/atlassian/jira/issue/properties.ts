import type { Connection } from '../../send';
import { ProductFault, send } from '../../send';

/**
 * The value of a project's property; undefined when it is unset, or the project hidden. Read along with
 * the project: the property's own address answers 404 where there is nothing yet.
 */
export async function findProjectProperty(
  connection: Connection,
  project: string,
  property: string,
): Promise<unknown> {
  try {
    const { json } = await send(connection, 'readProject', {
      params: { project },
      query: { properties: property },
    });
    const { properties } = json as { properties?: Readonly<Record<string, unknown>> };
    return properties?.[property];
  } catch (error) {
    if (error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND') return undefined;
    throw error;
  }
}

/** Sets an issue's property. */
export async function writeIssueProperty(
  connection: Connection,
  issue: string,
  { propertyKey: property, value }: { readonly propertyKey: string; readonly value: unknown },
): Promise<void> {
  await send(connection, 'writeIssueProperty', { params: { issue, property }, body: value });
}
