import { join } from 'node:path';
import { constants, runInThisContext } from 'node:vm';

// Jest gives each test file a world of its own, in which everything is loaded anew. What costs seconds and
// keeps nothing between tests lives in the world around it, which they share.
const around = runInThisContext('globalThis') as { waymark?: Map<string, unknown> };

/** What `make` makes, once for all test files of this process. */
export function oncePerProcess<Made>(name: string, make: () => Made): Made {
  const known = (around.waymark ??= new Map<string, unknown>());
  if (!known.has(name)) known.set(name, make());
  return known.get(name) as Made;
}

/** A module as Node itself loads it, once for all test files of this process: by a package's name, or a path. */
export function loadOnce(specifier: string): Promise<unknown> {
  // Outside of Jest, in a bench or a script, there is no world but Node's own.
  if (around === globalThis) return import(specifier) as Promise<unknown>;
  return runInThisContext(`import(${JSON.stringify(specifier)})`, {
    filename: join(process.cwd(), 'package.json'),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  }) as Promise<unknown>;
}
