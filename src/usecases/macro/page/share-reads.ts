import type { FrameChannel, FrameLocks } from '../../../ports/frame-locks';
import type { Wait } from '../../../ports/wait';
import type { OnProgress } from '../macro-source';

/** Reads something once for all frames that ask for it by the same name at the same time. */
export type Share = <Value>(
  name: string,
  read: (onProgress: OnProgress) => Promise<Value>,
  onProgress?: OnProgress,
) => Promise<Value>;

/** How frames share reads, and how one of them has an answer forgotten that it made untrue. */
export type Sharing = {
  readonly share: Share;
  readonly forget: (name: string) => void;
};

/** What frames share by, and for how long an answer serves those that ask later. */
export type SharePorts = {
  readonly locks: FrameLocks;
  readonly open: (topic: string) => FrameChannel;
  readonly newId: () => string;
  readonly wait: Wait;
  readonly keptMs: number;
};

type Answer = { readonly value: unknown };
type Kept = { readonly answer: Answer; readonly drop: () => void };
type Message =
  | { readonly kind: 'ask'; readonly name: string; readonly id: string }
  | { readonly kind: 'forget'; readonly name: string }
  | {
      readonly kind: 'progress';
      readonly name: string;
      readonly done: number;
      readonly total: number;
    };

// Whoever keeps an answer gives it at once; a frame that hangs may hold its lock and never answer.
const patienceMs = 3000;

const keptBy = (name: string): string => `kept ${name}`;

/** Everyone reads alone. */
export const readAlone: Share = (_name, read, onProgress = () => undefined) => read(onProgress);

/** How frames share where they can meet; where they cannot, each reads alone. */
export async function findSharing(meet: () => Promise<SharePorts>): Promise<Sharing> {
  try {
    return makeShare(await meet());
  } catch {
    return { share: readAlone, forget: () => undefined };
  }
}

/**
 * Shares reads between the frames of one page. Whoever gets the lock reads; the others wait for its end
 * and ask for the answer, which its reader keeps for a while, as another lock tells. A reader that
 * fails or is closed leaves its lock to the next; its failure is nobody else's.
 */
export function makeShare(ports: SharePorts): Sharing {
  const { locks } = ports;
  const common = ports.open('reads');
  const kept = new Map<string, Kept>();
  const dropHere = (name: string): void => {
    kept.get(name)?.drop();
    kept.delete(name);
  };
  common.hear((message) => {
    const asked = message as Message;
    const answer = kept.get(asked.name)?.answer;
    if (asked.kind === 'forget') dropHere(asked.name);
    if (asked.kind !== 'ask' || answer === undefined) return;
    const back = ports.open(asked.id);
    back.post(answer);
    back.close();
  });
  const find = async (name: string): Promise<Answer | undefined> =>
    kept.get(name)?.answer ??
    ((await locks.isHeld(keptBy(name))) ? await askOthers(name, common, ports) : undefined);

  /** Resolves once the lock that tells of the answer is held: before the lock of reading is let go. */
  const keep = (name: string, answer: Answer): Promise<void> =>
    new Promise((isKept) => {
      const dropped = new Promise<void>((drop) => {
        kept.set(name, { answer, drop });
      });
      void locks.hold(keptBy(name), 'shared', async () => {
        isKept();
        await Promise.race([ports.wait(ports.keptMs), dropped]);
        if (kept.get(name)?.answer === answer) kept.delete(name);
      });
    });

  const readUnderLock = <Value>(name: string, read: () => Promise<Value>) =>
    locks.tryToHold(name, async (): Promise<Answer> => {
      const meanwhile = await find(name);
      if (meanwhile !== undefined) return meanwhile;
      const answer = { value: await read() };
      await keep(name, answer);
      return answer;
    });

  async function share<Value>(
    name: string,
    read: (onProgress: OnProgress) => Promise<Value>,
    onProgress: OnProgress = () => undefined,
  ): Promise<Value> {
    const stop = common.hear((message) => {
      const heard = message as Message;
      if (heard.kind === 'progress' && heard.name === name) onProgress(heard);
    });
    const readAndTell = (): Promise<Value> =>
      read(({ done, total }) => {
        onProgress({ done, total });
        common.post({ kind: 'progress', name, done, total });
      });
    try {
      for (;;) {
        const answer = (await find(name)) ?? (await readUnderLock(name, readAndTell));
        if (answer !== undefined) return answer.value as Value;
        await locks.hold(name, 'shared', () => Promise.resolve());
      }
    } finally {
      stop();
    }
  }

  const forget = (name: string): void => {
    dropHere(name);
    common.post({ kind: 'forget', name });
  };
  return { share, forget };
}

async function askOthers(
  name: string,
  common: FrameChannel,
  { open, newId, wait }: SharePorts,
): Promise<Answer | undefined> {
  const id = newId();
  const back = open(id);
  const answered = new Promise<Answer>((resolve) => {
    back.hear((message) => {
      resolve(message as Answer);
    });
  });
  common.post({ kind: 'ask', name, id });
  const answer = await Promise.race([answered, wait(patienceMs).then(() => undefined)]);
  back.close();
  return answer;
}
