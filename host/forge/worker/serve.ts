import { parentPort } from 'node:worker_threads';
import { format } from 'node:util';
import { comeToRest, enterInvocation, moveClock, receiveAnswer, tell } from './globals';
import type { ToWorker } from './messages';

type Handlers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Runs one invocation after the other; the app's module state stays between them, as it does there. */
export function serveInvocations(handlers: Handlers): void {
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    console[level] = (...args: unknown[]) => {
      tell({ type: 'log', level, line: format(...args) });
    };
  }
  parentPort?.on('message', (message: ToWorker) => {
    if (message.type === 'clock') {
      moveClock(message.offsetMs);
      return;
    }
    if (message.type === 'time is up') {
      const { invocationId } = message;
      void comeToRest().then(() => {
        tell({ type: 'at rest', invocationId });
      });
      return;
    }
    if (message.type !== 'invoke') {
      receiveAnswer(message);
      return;
    }
    enterInvocation(message.facts);
    void runHandler(handlers, message);
  });
}

async function runHandler(
  handlers: Handlers,
  { file, exportName, args }: Extract<ToWorker, { type: 'invoke' }>,
): Promise<void> {
  try {
    const handler = handlers[file]?.[exportName];
    if (typeof handler !== 'function') {
      throw new Error(`src/${file} does not export ${exportName}, which manifest.yml names.`);
    }
    const call = handler as (...list: unknown[]) => unknown;
    const result = await call(...(JSON.parse(args) as unknown[]));
    tell({ type: 'done', result: JSON.stringify(result) });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    tell({
      type: 'threw',
      name: error.name,
      message: error.message,
      stack: error.stack ?? '',
    });
  }
}
