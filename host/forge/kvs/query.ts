import type { EntityDeclaration } from '../manifest';
import type { Condition } from './conditions';
import { passes, readFilter } from './conditions';
import { KVS_LIMITS, refused } from './limits';
import type { KvsStore, Place, Scan, Stored } from './store';
import { isObject, requireEntity } from './validate';

/** One page of a query, in the platform's form. */
export type Page = { readonly data: readonly Stored[]; readonly cursor?: string };

/** `kvs.query()`: plain keys by their beginning. @throws {KvsRefusal} */
export function queryPlain(store: KvsStore, body: Record<string, unknown>): Page {
  const where = (body['where'] ?? []) as readonly Condition[];
  if (where.some((one) => one.property !== 'key' || one.condition !== 'BEGINS_WITH')) {
    throw refused(
      'LIST_QUERY_CONDITIONS_UNSUPPORTED_TYPE',
      'Plain keys can be found by their beginning only.',
    );
  }
  const scan: Scan = {
    space: 'plain',
    partition: [],
    rangeOf: undefined,
    isDescending: false,
    after: readCursor(body['after']),
  };
  return takePage(store, scan, {
    limit: limitOf(body['limit']),
    isWanted: ({ key }) => where.every((one) => passes(key, one)),
  });
}

/** `kvs.entity(…).query()`: an index of an entity. @throws {KvsRefusal} */
export function queryEntity(
  store: KvsStore,
  entities: readonly EntityDeclaration[],
  body: Record<string, unknown>,
): Page {
  const entity = requireEntity(entities, body['entityName']);
  const { partition: partitionOf, range } = requireIndex(entity, body['indexName']);
  const given = Array.isArray(body['partition']) ? (body['partition'] as unknown[]) : [];
  if (given.length !== partitionOf.length) {
    throw refused(
      'INVALID_PARTITION',
      `The index ${String(body['indexName'])} has ${String(partitionOf.length)} partition attributes; ${String(given.length)} were given.`,
    );
  }
  const condition = isObject(body['range']) ? (body['range'] as unknown as Condition) : undefined;
  const scan: Scan = {
    space: entity.name,
    partition: partitionOf.map((attribute, at) => [attribute, given[at]] as const),
    rangeOf: range,
    isDescending: body['sort'] === 'DESC',
    after: readCursor(body['cursor']),
  };
  const passesFilter = readFilter(body['filters']);
  return takePage(store, scan, {
    limit: limitOf(body['limit']),
    isWanted: (stored) => {
      const value = stored.value as Record<string, unknown>;
      const ranged = range === undefined ? stored.key : value[range];
      return (condition === undefined || passes(ranged, condition)) && passesFilter(value);
    },
  });
}

function requireIndex(entity: EntityDeclaration, name: unknown) {
  if (name === 'by-key') return { partition: [], range: undefined };
  const found = entity.indexes.find((one) => (typeof one === 'string' ? one : one.name) === name);
  if (found === undefined) {
    throw refused(
      'INDEX_NOT_FOUND',
      `The entity ${entity.name} declares no index ${String(name)}.`,
    );
  }
  if (typeof found === 'string') return { partition: [], range: found };
  return { partition: found.partition ?? [], range: found.range[0] };
}

type Wanted = { readonly limit: number; readonly isWanted: (stored: Stored) => boolean };

function takePage(store: KvsStore, scan: Scan, { limit, isWanted }: Wanted): Page {
  const data: Stored[] = [];
  let last: Place | undefined;
  for (const { range, ...stored } of store.scan(scan)) {
    if (!isWanted(stored)) continue;
    if (data.length === limit) {
      return { data, ...(last === undefined ? {} : { cursor: writeCursor(last) }) };
    }
    data.push(stored);
    last = { range, key: stored.key };
  }
  return { data };
}

function limitOf(limit: unknown): number {
  const wanted = limit ?? KVS_LIMITS.queryPageDefault;
  if (typeof wanted === 'number' && wanted >= 1 && wanted <= KVS_LIMITS.queryPage) return wanted;
  throw refused('QUERY_LIMIT_EXCEEDED', 'A page has between 1 and 100 values.');
}

const writeCursor = (place: Place) => Buffer.from(JSON.stringify(place)).toString('base64url');

function readCursor(cursor: unknown): Place | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  try {
    return JSON.parse(Buffer.from(cursor as string, 'base64url').toString()) as Place;
  } catch {
    throw refused('CURSOR_INVALID', 'The cursor is none that this query gave out.');
  }
}
