import { persist } from './persist';

describe('persist', () => {
  it('tries again, a minute apart, until the work is done', async () => {
    const { work, waits, persistence } = failing(3, new Error('busy'));
    await persist(work, persistence);
    expect(waits).toEqual([60_000, 60_000, 60_000]);
  });

  it('gives up after five tries', async () => {
    const { work, waits, persistence } = failing(9, new Error('busy'));
    await expect(persist(work, persistence)).rejects.toThrow('busy');
    expect(waits).toHaveLength(4);
  });

  it('does not try again what would fail again', async () => {
    const { work, waits, persistence } = failing(1, new Error('broken'));
    await expect(persist(work, persistence)).rejects.toThrow('broken');
    expect(waits).toEqual([]);
  });
});

// Helpers

/** Work that fails so often, and how long was waited between. */
function failing(times: number, error: Error) {
  const waits: number[] = [];
  let left = times;
  const work = () => {
    left -= 1;
    return left < 0 ? Promise.resolve() : Promise.reject(error);
  };
  const persistence = {
    isPassing: (met: unknown) => met instanceof Error && met.message === 'busy',
    wait: (ms: number) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  return { work, waits, persistence };
}
