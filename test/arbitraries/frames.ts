import type { FrameChannel, FrameLocks } from '../../src/ports/frame-locks';

type Holder = { readonly mode: 'exclusive' | 'shared' };

/** Locks in memory, in the order in which they were asked for, as a browser grants them. */
export function memoryLocks(): FrameLocks {
  const held = new Map<string, Set<Holder>>();
  const waiting = new Map<string, (() => void)[]>();
  const mayHold = (name: string, mode: Holder['mode']): boolean =>
    [...(held.get(name) ?? [])].every((each) => mode === 'shared' && each.mode === 'shared');

  async function under<Value>(
    name: string,
    mode: Holder['mode'],
    work: () => Promise<Value>,
  ): Promise<Value> {
    const holder: Holder = { mode };
    const holders = held.get(name) ?? new Set();
    held.set(name, holders.add(holder));
    try {
      return await work();
    } finally {
      holders.delete(holder);
      for (const wake of waiting.get(name)?.splice(0) ?? []) wake();
    }
  }

  return {
    async hold(name, mode, work) {
      while (!mayHold(name, mode))
        await new Promise<void>((wake) => {
          waiting.set(name, [...(waiting.get(name) ?? []), wake]);
        });
      return under(name, mode, work);
    },
    tryToHold: async (name, work) =>
      mayHold(name, 'exclusive') ? under(name, 'exclusive', work) : undefined,
    isHeld: (name) => Promise.resolve((held.get(name)?.size ?? 0) > 0),
  };
}

/** Channels in memory: a message reaches all others of its topic, as a copy, a little later. */
export function memoryChannels(): (topic: string) => FrameChannel {
  const byTopic = new Map<string, Set<(message: unknown) => void>>();
  return (topic) => {
    const listeners = byTopic.get(topic) ?? new Set();
    byTopic.set(topic, listeners);
    const own = new Set<(message: unknown) => void>();
    return {
      post: (message) => {
        const copy: unknown = structuredClone(message);
        const others = [...listeners].filter((each) => !own.has(each));
        queueMicrotask(() => {
          for (const hear of others) if (listeners.has(hear)) hear(copy);
        });
      },
      hear: (onMessage) => {
        const hear = (message: unknown): void => {
          onMessage(message);
        };
        own.add(hear);
        listeners.add(hear);
        return () => listeners.delete(hear);
      },
      close: () => {
        for (const hear of own) listeners.delete(hear);
      },
    };
  };
}
