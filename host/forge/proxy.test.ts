import type { Manifest } from './manifest';
import type { ProxyPorts } from './proxy';
import { answerCall } from './proxy';
import type { CallMessage } from './worker/messages';

describe('answerCall', () => {
  it.each([
    { given: 'a record that a person wrote', path: 'transaction', by: 'acc-ana', told: 1 },
    { given: 'an entity that a person deleted', path: 'entity/delete', by: 'acc-ana', told: 1 },
    { given: 'a record that an event wrote', path: 'transaction', by: undefined, told: 0 },
    { given: 'an answer that the app keeps', path: 'set', by: 'acc-ana', told: 0 },
    { given: 'a record that was read', path: 'entity/get', by: 'acc-ana', told: 0 },
    { given: 'a write that is refused', path: 'transaction', by: 'acc-ana', status: 409, told: 0 },
  ])('tells of work $told times for $given', async ({ path, by, status = 200, told }) => {
    let times = 0;
    const onWork = () => void (times += 1);
    const target = { type: 'kvs' } as CallMessage['target'];
    const sent = { path: `/api/v1/${path}`, method: 'POST', headers: [], body: '{}' };
    await answerCall(portsWith(status, onWork), { type: 'call', callId: 1, target, ...sent }, by);
    expect(times).toBe(told);
  });
});

// Helpers

const portsWith = (status: number, onWork: () => void): ProxyPorts => ({
  manifest: { scopes: ['storage:app'] } as unknown as Manifest,
  product: { handle: () => Promise.reject(new Error('Nothing is asked of Jira.')) },
  points: { findRefusal: () => undefined, spend: () => undefined },
  kvs: () => new Response(null, { status }),
  queue: () => new Response(),
  origin: () => 'http://localhost',
  onWork,
});
