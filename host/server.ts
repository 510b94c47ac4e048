import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { HttpBindings, ServerType } from '@hono/node-server';
import { createAdaptorServer } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ConnectionDropped } from './forge/proxy';
import { findScopeRefusal } from './forge/product';
import { createFrameRoutes } from './frame/routes';
import { createHostRoutes } from './host-routes';
import type { IdentitySource } from './identity';
import { callerOfRequest, findRequestRefusal } from './identity';
import { createInvokeRoute } from './invoke-route';
import type { LocalSite, LocalSiteOptions } from './local-site';
import { openLocalSite } from './local-site';
import { pagePartsOf } from './page-parts';
import { createPageRoutes } from './pages/routes';

/** Where the server listens. */
export type ServerOptions = Omit<LocalSiteOptions, 'origin'> & {
  /** 0 lets the system choose. */
  readonly port: number;
  /** An address beside the loopback; absent, nobody else reaches the site. */
  readonly host?: string | undefined;
  /** Instead of the site's own HTML pages. */
  readonly pages?: (local: LocalSite) => Hono;
};
/** A site that answers. */
export type RunningServer = LocalSite & {
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
};

type Env = { Bindings: Partial<HttpBindings> };

/** Starts the site on one port. @throws With `code` `EADDRINUSE` when the port is taken. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  let port = options.port;
  const origin = () => `http://localhost:${String(port)}`;
  const local = await openLocalSite({ ...options, origin });
  const routes = composeRoutes(local, options);
  const servers: ServerType[] = [];
  const listen = async (address: string) => {
    const server = createAdaptorServer({ fetch: routes.fetch });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, address, resolve);
    });
    servers.push(server);
    return (server.address() as AddressInfo).port;
  };
  try {
    for (const address of addressesOf(options.host)) port = await listen(address);
  } catch (error) {
    await local.close();
    throw error;
  }
  // Some browsers try ::1 first for localhost; a machine without it does well without.
  if (options.host === undefined) await listen('::1').catch(() => undefined);
  return {
    ...local,
    port,
    url: origin(),
    async stop() {
      await Promise.all(servers.map(closeServer));
      await local.close();
    },
  };
}

/** Takes the port and gives it back. @throws With `code` `EADDRINUSE` when it is taken. */
export async function requireFreePort({
  port,
  host,
}: Pick<ServerOptions, 'port' | 'host'>): Promise<void> {
  for (const address of addressesOf(host)) {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, address, resolve);
    });
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The loopback always, because pages and frames need it; any other address on top of it. */
const addressesOf = (host: string | undefined): readonly string[] =>
  host === undefined || ['127.0.0.1', 'localhost'].includes(host)
    ? ['127.0.0.1']
    : ['0.0.0.0', '::'].includes(host)
      ? [host]
      : ['127.0.0.1', host];

const addressesOfThisMachine = (): string[] =>
  Object.values(networkInterfaces()).flatMap((list = []) => list.map(({ address }) => address));

/** Resolves when the port is free; who still waits for an answer is cut off. */
const closeServer = (server: ServerType): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

/** The largest body that is taken, as Jira refuses larger ones. */
const MOST_BYTES = 5 * 1024 * 1024;

/** All that the port answers, the guard first. */
function composeRoutes(local: LocalSite, options: ServerOptions): Hono<Env> {
  const { site } = local;
  const hosts = ['localhost', '127.0.0.1', '[::1]'];
  if (options.host !== undefined) hosts.push(options.host, ...addressesOfThisMachine());
  const identity: IdentitySource = {
    callerOf: (authorization) => site.callerOf(authorization),
    isPerson: (accountId) => site.jira.people.find(accountId) !== undefined,
    onlyPerson: local.realSite?.accountId,
  };
  const app = new Hono<Env>();
  app.use(async (context, next) => {
    const refusal = findRequestRefusal(context.req.raw, hosts);
    if (refusal !== undefined) return context.text(refusal, 403);
    await next();
    return undefined;
  });
  const onError = (context: Context) =>
    context.json({ errorMessages: ['The request is larger than 5 MB.'], errors: {} }, 413);
  app.use(bodyLimit({ maxSize: MOST_BYTES, onError }));
  app.onError((error, context) => {
    if (error instanceof ConnectionDropped && context.env.incoming !== undefined) {
      context.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    // What recurses over a body ends its stack where the body is deep enough.
    if (error instanceof RangeError || error instanceof SyntaxError) {
      const words = error instanceof RangeError ? 'is nested too deeply' : 'holds no JSON';
      return context.json({ errorMessages: [`The request ${words}.`], errors: {} }, 400);
    }
    process.stderr.write(`${error.stack ?? String(error)}\n`);
    return context.json({ errorMessages: ['The local site broke on this request.'] }, 500);
  });
  for (const path of ['/rest/*', '/wiki/rest/*', '/wiki/api/*']) {
    app.all(path, async (context) => {
      const request = context.req.raw;
      const caller = callerOfRequest(request, identity);
      if (caller === undefined) {
        return context.json({ errorMessages: ['Client must be authenticated.'] }, 401);
      }
      const refusal = caller.viaApp
        ? findScopeRefusal(local.manifest, request.method, new URL(request.url).pathname)
        : undefined;
      return refusal ?? local.product.handle(request, caller);
    });
  }
  app.route('/', createFrameRoutes(local));
  app.route('/', createInvokeRoute(local, identity));
  app.route('/', createHostRoutes(local));
  app.route('/', options.pages?.(local) ?? createPageRoutes(pagePartsOf(local)));
  return app;
}
