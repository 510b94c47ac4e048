import { Filter, FilterConditions, Sort, WhereConditions, kvs } from '@forge/kvs';
import type { SessionStore } from '../../ports/session-store';
import { everyFound } from './every-found';
import { unlessBeaten } from './unless-beaten';

type SessionEntity = { projectId: string; at: number; version: number; body: unknown };
type VoteEntity = { sessionId: string; accountId: string; version: number; body: unknown };

const ballotKey = (sessionId: string, accountId: string) => `${sessionId}:${accountId}`;

/** Holds when the stored version is the one before; there is none before the first. */
const follows = (version: number) =>
  version === 1
    ? new Filter<{ version: number }>().and('version', FilterConditions.notExists())
    : new Filter<{ version: number }>().and('version', FilterConditions.equalTo(version - 1));

/** Sessions and votes in Forge's key-value store; both entities are declared in manifest.yml. */
export const kvsSessionStore: SessionStore = {
  async read(sessionId) {
    const found = await kvs.entity<SessionEntity>('session').get(sessionId);
    return found === undefined ? undefined : { version: found.version, body: found.body };
  },

  write: (sessionId, { projectId, atSeconds, version, body }) => {
    const stored: SessionEntity = { projectId, at: atSeconds, version, body };
    return unlessBeaten(() =>
      kvs
        .transact()
        .set(sessionId, stored, { entityName: 'session', conditions: follows(version) })
        .execute(),
    );
  },

  async list(projectId) {
    const { results } = await kvs
      .entity<SessionEntity>('session')
      .query()
      .index('by-project', { partition: [projectId] })
      .where(WhereConditions.greaterThan(0))
      .sort(Sort.DESC)
      .limit(50)
      .getMany();
    return results.map(({ value }) => ({ body: value.body }));
  },

  async readBallot(sessionId, accountId) {
    const found = await kvs.entity<VoteEntity>('vote').get(ballotKey(sessionId, accountId));
    return found === undefined ? undefined : { version: found.version, body: found.body };
  },

  async readBallots(sessionId) {
    const ballots: { accountId: string; version: number; body: unknown }[] = [];
    const query = kvs
      .entity<VoteEntity>('vote')
      .query()
      .index('by-session', { partition: [sessionId] })
      .limit(100);
    for await (const { value } of everyFound(query)) {
      const { accountId, version, body } = value;
      ballots.push({ accountId, version, body });
    }
    return ballots;
  },

  writeBallot: (sessionId, { accountId, version, body, sessionVersion }) => {
    const stored: VoteEntity = { sessionId, accountId, version, body };
    const isUnchanged = new Filter<SessionEntity>().and(
      'version',
      FilterConditions.equalTo(sessionVersion),
    );
    return unlessBeaten(() =>
      kvs
        .transact()
        .check<SessionEntity>(sessionId, { entityName: 'session', conditions: isUnchanged })
        .set(ballotKey(sessionId, accountId), stored, {
          entityName: 'vote',
          conditions: follows(version),
        })
        .execute(),
    );
  },
};
