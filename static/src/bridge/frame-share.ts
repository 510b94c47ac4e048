import type { FrameChannel, FrameLocks } from '../../../src/ports/frame-locks';
import type { Share, SharePorts, Sharing } from '#usecases/macro/page/share-reads';
import { findSharing } from '#usecases/macro/page/share-reads';
import { wait } from './request';

const keptMs = 20_000;

const frameLocks: FrameLocks = {
  hold: (name, mode, work) => navigator.locks.request(name, { mode }, work) as never,
  tryToHold: (name, work) =>
    navigator.locks.request(name, { ifAvailable: true }, (lock) =>
      lock === null ? Promise.resolve(undefined) : work(),
    ) as never,
  isHeld: async (name) => {
    const { held = [] } = await navigator.locks.query();
    return held.some((lock) => lock.name === name);
  },
};

function openChannel(topic: string): FrameChannel {
  const channel = new BroadcastChannel(`waymark ${topic}`);
  return {
    post: (message) => {
      channel.postMessage(message);
    },
    hear: (onMessage) => {
      const listener = ({ data }: MessageEvent): void => {
        onMessage(data);
      };
      channel.addEventListener('message', listener);
      return () => {
        channel.removeEventListener('message', listener);
      };
    },
    close: () => {
      channel.close();
    },
  };
}

/**
 * What the frames of this origin meet by. Locks and channels do not exist outside secure contexts, and both
 * may be denied to frames without storage: then the one refuses here, the other when it is opened.
 */
async function meet(): Promise<SharePorts> {
  await navigator.locks.query();
  const newId = (): string => crypto.randomUUID();
  return { locks: frameLocks, open: openChannel, newId, wait, keptMs };
}

let sharingOfOrigin: Promise<Sharing> | undefined;

const sharing = (): Promise<Sharing> => (sharingOfOrigin ??= findSharing(meet));

const nameIn = (viewer: string, round: string, name: string): string =>
  `waymark ${viewer} ${round} ${name}`;

/**
 * Shares reads with the other frames of this browser that show one person the same round of reading;
 * where the browser does not let frames meet, everyone reads alone.
 */
export const shareAmongFrames =
  (viewer: string, round: string): Share =>
  async (name, read, onProgress) =>
    (await sharing()).share(nameIn(viewer, round, name), read, onProgress);

/** Has all frames forget an answer that one of them made untrue. */
export const forgetAmongFrames = (viewer: string, round: string) => async (name: string) => {
  (await sharing()).forget(nameIn(viewer, round, name));
};
