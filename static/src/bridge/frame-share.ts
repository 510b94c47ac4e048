import type { FrameChannel, FrameLocks } from '../../../src/ports/frame-locks';
import type { Share } from '#usecases/macro/share-reads';
import { makeShare, readAlone } from '#usecases/macro/share-reads';
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

// Neither exists outside secure contexts; both may be denied to frames without storage.
const canShare: Promise<boolean> =
  'locks' in navigator && 'BroadcastChannel' in globalThis
    ? navigator.locks.query().then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);

let shareOfOrigin: Share | undefined;

const shareHere = (): Share =>
  (shareOfOrigin ??= makeShare({
    locks: frameLocks,
    open: openChannel,
    newId: () => crypto.randomUUID(),
    wait,
    keptMs,
  }));

/**
 * Shares reads with the other frames of this browser that show one person the same round of reading;
 * where the browser does not let frames meet, everyone reads alone.
 */
export const shareAmongFrames =
  (viewer: string, round: string): Share =>
  async (name, read, onProgress) =>
    ((await canShare) ? shareHere() : readAlone)(
      `waymark ${viewer} ${round} ${name}`,
      read,
      onProgress,
    );
