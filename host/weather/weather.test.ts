import { createClock } from '../clock';
import { createWeather } from './weather';

describe('createWeather', () => {
  it('is fair until it is set', async () => {
    const weather = createWeather(createClock());
    expect(await weather.meetRequest('GET', '/rest/api/3/issue/1')).toBeUndefined();
    expect(await weather.meetFunction('resolver', 25_000)).toBeUndefined();
  });

  it('answers 429 with how long to wait, where the pattern fits', async () => {
    const weather = createWeather(createClock());
    weather.set({
      requests: [
        { pattern: 'PUT /rest/api/3/issue/*/properties/*', status: 429, retryAfterSeconds: 7 },
      ],
    });
    const answer = await weather.meetRequest('PUT', '/rest/api/3/issue/1/properties/p');
    expect(answer?.headers.get('retry-after')).toBe('7');
    expect(await weather.meetRequest('PUT', '/rest/api/3/issue/1')).toBeUndefined();
  });

  it('is late by the site’s clock', async () => {
    const clock = createClock();
    const weather = createWeather(clock);
    const latencyMs = 300_000;
    weather.set({ requests: [{ latencyMs }], functions: [{ latencyMs }] });
    const slow = weather.meetFunction('resolver', latencyMs);
    const met = Promise.all([weather.meetRequest('GET', '/x'), slow]);
    await clock.advance(latencyMs);
    expect(await met).toEqual([undefined, undefined]);
  });

  it('spreads a share evenly', async () => {
    const weather = createWeather(createClock());
    weather.set({ requests: [{ status: 503, share: 0.25 }] });
    const met = [];
    for (let n = 0; n < 8; n += 1) met.push((await weather.meetRequest('GET', '/x'))?.status ?? 0);
    expect(met).toEqual([0, 0, 0, 503, 0, 0, 0, 503]);
  });

  it('cuts connections and ends functions', async () => {
    const weather = createWeather(createClock());
    weather.set({ requests: [{ isDropped: true }], functions: [{ pattern: 'res*', fails: true }] });
    await expect(weather.meetRequest('GET', '/x')).rejects.toThrow('cut the connection');
    expect(await weather.meetFunction('resolver', 25_000)).toMatchObject({ ok: false });
    expect(await weather.meetFunction('daily', 25_000)).toBeUndefined();
  });

  it('loses answers to what was done', async () => {
    const weather = createWeather(createClock());
    const lost = { isAnswerLost: true };
    weather.set({ requests: [{ ...lost, pattern: 'PUT /**' }], functions: [lost] });
    expect(await weather.meetRequest('PUT', '/x')).toBeUndefined();
    expect(() => weather.meetAnswer('PUT', '/x')).toThrow('cut the connection');
    expect(() => weather.meetAnswer('GET', '/x')).not.toThrow();
    expect(await weather.meetFunction('resolver', 25_000)).toBeUndefined();
    const done = { ok: true, result: '{}' } as const;
    expect(weather.meetOutcome('resolver', done)).toMatchObject({ ok: false });
  });

  it('refuses what is no weather report and keeps the weather', () => {
    const weather = createWeather(createClock());
    expect(() => weather.set({ rain: true })).toThrow();
    expect(weather.report().requests).toEqual([]);
  });
});
