import { findRoot } from '../../host/root';
import type { RunningServer } from '../../host/server';
import { startServer } from '../../host/server';

/** Does work on a local site of its own that holds the sample, and stops the site. */
export async function onSample<T>(work: (server: RunningServer) => Promise<T>): Promise<T> {
  const server = await startServer({
    root: findRoot(),
    folder: ':memory:',
    asOf: undefined,
    port: 0,
    beginning: 'sample',
  });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
