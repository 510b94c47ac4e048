import type { KeptLargeText } from '../../../src/ports/kept-large-text';
import { wait } from './request';

const storeName = 'texts';
// A database that another tab holds may never answer: nobody waits for it any longer.
const patienceMs = 1000;

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The browser keeps nothing for this frame.'));
    };
  });

let database: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('waymark', 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(storeName);
  };
  return answerOf(request);
}

async function workOn<Value>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  // Reading `indexedDB` itself may throw in a frame without storage.
  database ??= open();
  const opened = await database;
  return answerOf(work(opened.transaction(storeName, mode).objectStore(storeName)));
}

/** Works on the store; undefined where the browser denies it, or does not answer in time. */
const attempt = async <Value>(
  ...how: Parameters<typeof workOn<Value>>
): Promise<Value | undefined> =>
  Promise.race([workOn(...how).catch(() => undefined), wait(patienceMs).then(() => undefined)]);

/** The frame's database, for what is too long for its local storage, which saving needs. */
export const frameDatabase: KeptLargeText = {
  names: async () => ((await attempt('readonly', (store) => store.getAllKeys())) ?? []).map(String),
  read: async (name) => {
    const text: unknown = await attempt('readonly', (store) => store.get(name));
    return typeof text === 'string' ? text : undefined;
  },
  write: async (name, text) => {
    await attempt('readwrite', (store) => store.put(text, name));
  },
  remove: async (name) => {
    await attempt('readwrite', (store) => store.delete(name));
  },
};
