import type { Connection } from '../send';
import { ProductFault, send } from '../send';

/** The value of an issue's property; undefined when it is unset, or the issue hidden. */
export const findIssueProperty = (
  connection: Connection,
  issue: string,
  property: string,
): Promise<unknown> =>
  valueOrNothing(() => send(connection, 'readIssueProperty', { params: { issue, property } }));

/**
 * The value of a project's property; undefined when it is unset, or the project hidden. Read along
 * with the project: the property's own address answers 404 where nobody has changed a setting yet.
 */
export const findProjectProperty = (
  connection: Connection,
  project: string,
  property: string,
): Promise<unknown> =>
  valueOrNothing(async () => {
    const { json } = await send(connection, 'readProject', {
      params: { project },
      query: { properties: property },
    });
    const { properties } = json as { properties?: Readonly<Record<string, unknown>> };
    return { json: { value: properties?.[property] } };
  });

/** Sets an issue's property. */
export async function writeIssueProperty(
  connection: Connection,
  issue: string,
  { propertyKey: property, value }: { readonly propertyKey: string; readonly value: unknown },
): Promise<void> {
  await send(connection, 'writeIssueProperty', { params: { issue, property }, body: value });
}

async function valueOrNothing(ask: () => Promise<{ json?: unknown }>): Promise<unknown> {
  try {
    const { json } = await ask();
    return (json as { value?: unknown } | undefined)?.value;
  } catch (error) {
    if (error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND') return undefined;
    throw error;
  }
}
