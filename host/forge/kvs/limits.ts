import type { Clock } from '../../clock';

/**
 * What the platform allows of an installation.
 * https://developer.atlassian.com/platform/forge/limits-kvs-ce/ (September 2026)
 */
export const KVS_LIMITS = {
  keyCharacters: 500,
  valueBytes: 240 * 1024,
  objectDepth: 31,
  transactionOperations: 25,
  batchKeys: 25,
  requestBytes: 4 * 1024 * 1024,
  queryPage: 100,
  queryPageDefault: 10,
  queryConditions: 100,
  requestsPerSecond: 1000,
  unitsPerMinute: 4000,
  unitBytes: 10 * 1024,
  ttlDays: 365,
  /** Expired values are removed within this time, so until then a reader still meets them. */
  removalAfterExpiryHours: 48,
} as const;

/** A refusal of the key-value store in the platform's own form. */
export class KvsRefusal extends Error {
  override readonly name = 'KvsRefusal';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A refusal of what was asked, 400 unless told. */
export const refused = (code: string, message: string, status = 400): KvsRefusal =>
  new KvsRefusal(status, code, message);

/** Counts what an installation uses. */
export type Meter = {
  /** @throws {KvsRefusal} When this second has had its share. */
  readonly request: () => void;
  /** Counts what is written or was read. @throws {KvsRefusal} When this minute has had its share. */
  readonly spend: (kind: 'read' | 'write', bytes: number) => void;
};

/** A meter on the site's clock. */
export function createMeter(clock: Clock): Meter {
  let second = { at: 0, requests: 0 };
  let minute = { at: 0, read: 0, write: 0 };
  return {
    request() {
      const thisSecond = Math.floor(clock.now() / 1000);
      if (second.at !== thisSecond) second = { at: thisSecond, requests: 0 };
      second.requests += 1;
      if (second.requests > KVS_LIMITS.requestsPerSecond) {
        throw refused('TOO_MANY_REQUESTS', 'More than 1,000 requests in one second.', 429);
      }
    },
    spend(kind, bytes) {
      const thisMinute = Math.floor(clock.now() / 60_000);
      if (minute.at !== thisMinute) minute = { at: thisMinute, read: 0, write: 0 };
      minute[kind] += Math.max(1, Math.ceil(bytes / KVS_LIMITS.unitBytes));
      if (minute[kind] > KVS_LIMITS.unitsPerMinute) {
        throw refused('RATE_LIMIT_EXCEEDED', `More than 4,000 ${kind} units in one minute.`, 429);
      }
    },
  };
}
