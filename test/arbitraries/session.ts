import { defaultScale } from '../../src/domain/scoring/scale/scale';
import { scoreColumns } from '../../src/domain/scoring/score-column';
import type { Session } from '../../src/domain/scoring/session/session';

/** A session of Ana's on two work items, with Ben for all columns and Vic for one. */
export function room(changes: Partial<Session> = {}): Session {
  return {
    id: 'a1b2c3d4e5f6',
    projectId: '10000',
    title: 'Epics of spring',
    owner: 'ana',
    openedAt: '2026-03-09T10:00:00.000Z',
    scale: defaultScale,
    columns: scoreColumns,
    items: ['10001', '10002'],
    people: [
      { accountId: 'ana', columns: scoreColumns },
      { accountId: 'ben', columns: scoreColumns },
      { accountId: 'vic', columns: ['userBusinessValue'] },
    ],
    revealed: [],
    rounds: {},
    agreed: {},
    isClosed: false,
    ...changes,
  };
}
