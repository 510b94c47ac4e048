import type { EntityDeclaration } from '../manifest';
import { KVS_LIMITS, refused } from './limits';

const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const TTL_SECONDS = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;

/** A thing that is JSON's object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The key, as the platform allows keys. @throws {KvsRefusal} */
export function requireKey(key: unknown): string {
  if (typeof key !== 'string' || key === '') {
    throw refused('KEY_TOO_SHORT', 'A key must have at least one character.');
  }
  if (key.length > KVS_LIMITS.keyCharacters) {
    throw refused(
      'KEY_TOO_LONG',
      `A key must have at most 500 characters; this one has ${String(key.length)}.`,
    );
  }
  if (!KEY.test(key)) {
    throw refused('KEY_VALIDATION', 'A key may hold letters, digits, spaces and : . _ - # only.');
  }
  return key;
}

/** The value as it is stored. @throws {KvsRefusal} When it is missing, too large or too deep. */
export function requireValue(value: unknown): string {
  if (value === undefined || value === null) {
    throw refused('VALUE_REQUIRED', 'A value must be given, and null is none.');
  }
  const written = JSON.stringify(value);
  const bytes = Buffer.byteLength(written);
  if (bytes > KVS_LIMITS.valueBytes) {
    throw refused(
      'MAX_SIZE',
      `A value must have at most 240 KiB; this one has ${String(bytes)} bytes.`,
    );
  }
  if (depthOf(value) > KVS_LIMITS.objectDepth) {
    throw refused('MAX_DEPTH', 'A value may be at most 31 levels deep.');
  }
  return written;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** The declared entity. @throws {KvsRefusal} When the manifest declares none of that name. */
export function requireEntity(
  entities: readonly EntityDeclaration[],
  name: unknown,
): EntityDeclaration {
  const found = entities.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw refused(
    'ENTITY_NOT_FOUND',
    `manifest.yml declares no entity ${String(name)} under app.storage.entities.`,
    404,
  );
}

/** Checks an entity's value against its declared attributes. @throws {KvsRefusal} */
export function requireAttributes(entity: EntityDeclaration, value: unknown): void {
  if (!isObject(value)) {
    throw refused('INVALID_VALUE', `A value of ${entity.name} must be an object.`);
  }
  for (const [name, given] of Object.entries(value)) {
    const type = entity.attributes[name]?.type;
    if (type !== undefined && (type === 'any' || given === undefined || hasType(type, given))) {
      continue;
    }
    throw refused(
      'INVALID_ATTRIBUTE',
      type === undefined
        ? `The entity ${entity.name} declares no attribute ${name}.`
        : `The attribute ${name} of ${entity.name} must be of type ${type}.`,
    );
  }
}

function hasType(type: 'string' | 'boolean' | 'float' | 'integer', value: unknown): boolean {
  if (type === 'float') return typeof value === 'number';
  if (type !== 'integer') return typeof value === type;
  return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
}

/** The seconds that a value lives, or undefined for ever. @throws {KvsRefusal} */
export function requireTtlSeconds(options: unknown): number | undefined {
  const ttl = isObject(options) ? options['ttl'] : undefined;
  if (ttl === undefined) return undefined;
  const unit = isObject(ttl) ? TTL_SECONDS[ttl['unit'] as keyof typeof TTL_SECONDS] : undefined;
  const amount = isObject(ttl) ? Number(ttl['value']) : NaN;
  const seconds = unit === undefined ? NaN : amount * unit;
  if (seconds > 0 && seconds <= KVS_LIMITS.ttlDays * TTL_SECONDS.DAYS) return seconds;
  throw refused('INVALID_TTL', 'A time to live must be above zero and at most one year.');
}
