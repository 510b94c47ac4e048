import type { ProductAnswer, ProductCall } from '../ports/request';
import type { Connection } from './send';

/**
 * The points that one call cost of the quota that all installations of an app share: one, and one more
 * for every object that came back. Source: developer.atlassian.com/cloud/jira/platform/rate-limiting
 */
export function pointsOf({ method }: ProductCall, { json }: ProductAnswer): number {
  const objects = listIn(json)?.length ?? (method === 'GET' && json !== undefined ? 1 : 0);
  return 1 + objects;
}

function listIn(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json as unknown[];
  if (typeof json !== 'object' || json === null) return undefined;
  const { issues, values } = json as Record<string, unknown>;
  return [issues, values].find((one): one is unknown[] => Array.isArray(one));
}

/** The same connection, which tells what every call costs. */
export const counting = (
  connection: Connection,
  onSpent: (points: number) => void,
): Connection => ({
  ...connection,
  async request(call) {
    const answer = await connection.request(call);
    onSpent(pointsOf(call, answer));
    return answer;
  },
});
