import { parseWeather } from './weather-report';

describe('parseWeather', () => {
  it.each([
    {
      sent: { wind: 3 },
      says: 'The weather has no member "wind": its members are requests, functions, events and isStorageDenied.',
    },
    {
      sent: { events: { isLate: true } },
      says: 'events has no member "isLate": its members are delayMs, isDoubled, isReversed and isLost.',
    },
    {
      sent: { functions: [{}, { status: 503 }] },
      says: 'functions[1] has no member "status": its members are pattern, latencyMs, fails, isAnswerLost and share.',
    },
    {
      sent: { requests: [{ status: 418 }] },
      says: 'requests[0].status is 418, and must be 429, 500, 502, 503 or 504.',
    },
    {
      sent: { requests: [{ latencyMs: -1 }] },
      says: 'requests[0].latencyMs is -1, and must be ≥ 0.',
    },
    {
      sent: { requests: [{ latencyMs: 'slow' }] },
      says: 'requests[0].latencyMs is "slow", and must be a number.',
    },
    {
      sent: { isStorageDenied: 'yes' },
      says: 'isStorageDenied is "yes", and must be true or false.',
    },
    { sent: { requests: {} }, says: 'requests is an object, and must be a list.' },
    { sent: { requests: [{ share: 2 }] }, says: 'requests[0].share is 2, and must be ≤ 1.' },
    { sent: { requests: ['rain'] }, says: 'requests[0] is "rain", and must be an object.' },
    { sent: null, says: 'The weather is null, and must be an object.' },
  ])('refuses $sent in a sentence', ({ sent, says }) => {
    expect(() => parseWeather(sent)).toThrow(new Error(says));
  });

  it('fills in what is not said', () => {
    expect(parseWeather({ requests: [{}] })).toEqual({
      requests: [{ pattern: '* /**', share: 1 }],
      ...{ functions: [], events: {}, isStorageDenied: false },
    });
  });
});
