import { createClock } from '../clock';
import { QUOTAS, createBurstLimit, createInvocationQuota, createPointsQuota } from './quotas';

/** A clock that stands, at the beginning of a minute and an hour. */
function standing(ms = Date.UTC(2026, 2, 9, 12)) {
  let now = ms;
  return {
    clock: { ...createClock(), now: () => now },
    pass: (by: number) => {
      now += by;
    },
  };
}

const often = (times: number, work: () => unknown) => {
  for (let time = 0; time < times; time += 1) work();
};

describe('the quota of invocations', () => {
  it('stops the whole installation for the rest of a second', () => {
    const { clock, pass } = standing();
    const take = createInvocationQuota(clock);
    often(QUOTAS.installationPerSecond, () => take('acc-ana'));
    expect(take('acc-ben')).toBe(1);
    pass(1000);
    expect(take('acc-ben')).toBeUndefined();
  });

  it('stops one person for the rest of a minute, and nobody else', () => {
    const { clock, pass } = standing();
    const take = createInvocationQuota(clock);
    for (let taken = 0; taken < QUOTAS.userPerMinute; taken += QUOTAS.installationPerSecond) {
      often(QUOTAS.installationPerSecond, () => take('acc-ana'));
      pass(1000);
    }
    expect(take('acc-ana')).toBe(56);
    expect(take('acc-ben')).toBeUndefined();
    pass(56_000);
    expect(take('acc-ana')).toBeUndefined();
  });
});

describe('the bursts of an endpoint', () => {
  it.each([
    { endpoint: 'GET /rest/api/3/field', most: 100 },
    { endpoint: 'PUT /rest/api/3/issue/:issueIdOrKey', most: 50 },
    { endpoint: 'GET /rest/api/3/issue/:issueIdOrKey', most: 150 },
  ])(
    'are $most times $endpoint in a second, and nothing of other endpoints',
    ({ endpoint, most }) => {
      const { clock, pass } = standing();
      const findRefusal = createBurstLimit(clock);
      often(most, () => expect(findRefusal(endpoint)).toBeUndefined());
      const refusal = findRefusal(endpoint);
      expect(refusal?.status).toBe(429);
      expect(Object.fromEntries(refusal?.headers ?? [])).toMatchObject({
        ...{ 'retry-after': '1', 'x-ratelimit-limit': String(most) },
        'ratelimit-reason': 'jira-burst-based',
      });
      expect(findRefusal('GET /rest/api/3/myself')).toBeUndefined();
      pass(1000);
      expect(findRefusal(endpoint)).toBeUndefined();
    },
  );
});

describe('the quota of points', () => {
  it('counts one for a call and one for each object that it returned', () => {
    const { clock, pass } = standing();
    const points = createPointsQuota(clock);
    const page = JSON.stringify({ issues: Array.from({ length: 99 }, () => ({})), isLast: true });
    often(QUOTAS.pointsPerHour / 100 - 1, () => points.spend('POST', page));
    points.spend('GET', '{"id":"1"}');
    often(97, () => points.spend('PUT', '{}'));
    expect(points.findRefusal()).toBeUndefined();
    points.spend('DELETE', '');
    const refusal = points.findRefusal();
    expect(refusal?.status).toBe(429);
    expect(Object.fromEntries(refusal?.headers ?? [])).toMatchObject({
      'retry-after': '3600',
      'ratelimit-reason': 'jira-quota-global-based',
    });
    pass(3_600_000);
    expect(points.findRefusal()).toBeUndefined();
  });
});
