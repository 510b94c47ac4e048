import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Installation } from './installation';
import type { Manifest, ManifestModule } from './manifest';
import { answerCall } from './proxy';
import type { ProxyPorts } from './proxy';
import { timedOut } from './worker/pool';
import type { Outcome, WorkerPool } from './worker/pool';

/** Who and what a function is called for. */
export type InvocationFor = {
  readonly functionKey: string;
  readonly module: ManifestModule | undefined;
  /** The person at the screen; undefined for triggers, schedule, queue and export. */
  readonly accountId?: string | undefined;
};
/** A call of `invoke` as a frame makes it; `context` is what `view.getContext()` answers there. */
export type FrameInvocation = {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload: unknown;
  readonly context: Readonly<Record<string, unknown>>;
  readonly accountId: string | undefined;
};

/** The installed app: its functions, ready to be called. */
export type App = {
  /** A bridge's `invoke`: goes to the resolver of the module. */
  readonly invoke: (invocation: FrameInvocation) => Promise<Outcome>;
  /** Calls a function with these arguments; the second argument, the context, is added. */
  readonly run: (target: InvocationFor, event: unknown) => Promise<Outcome>;
  readonly findModule: (key: string) => ManifestModule | undefined;
  readonly logs: () => readonly LogLine[];
};
/** One line that a function wrote. */
export type LogLine = {
  readonly at: number;
  readonly functionKey: string;
  readonly level: string;
  readonly line: string;
};

/** What an app runs with. */
export type AppParts = {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly pool: WorkerPool;
  readonly clock: Clock;
  readonly ports: ProxyPorts;
  readonly weather: FunctionWeather;
};
/** Weather over functions. */
export type FunctionWeather = {
  /** Waits, at most as long as the function may take, or answers how the invocation ends instead. */
  readonly meetFunction: (functionKey: string, limitMs: number) => Promise<Outcome | undefined>;
  /** What is heard of how it ended. */
  readonly meetOutcome: (functionKey: string, outcome: Outcome) => Outcome;
};

const REQUEST_BYTES = 500 * 1024;
const RESPONSE_BYTES = 5 * 1024 * 1024;
const KEPT_LOG_LINES = 500;
/** What a resolver is told where the person is not logged in. */
const ANONYMOUS = 'unidentified';

/** The app as installed on this site. */
export function createApp(parts: AppParts): App {
  const { manifest, installation, clock } = parts;
  const logs: LogLine[] = [];
  const findModule = (key: string) => manifest.modules.find((one) => one.key === key);

  const run = async (
    { functionKey, module, accountId }: InvocationFor,
    { args, isAwaited }: { readonly args: readonly unknown[]; readonly isAwaited: boolean },
  ): Promise<Outcome> => {
    const target = manifest.functions.get(functionKey);
    if (target === undefined) {
      return threw(`manifest.yml declares no function ${functionKey}.`);
    }
    const calledAt = clock.now();
    const limitMs = target.timeoutSeconds * 1000;
    const instead = await parts.weather.meetFunction(functionKey, limitMs);
    if (instead !== undefined) return instead;
    const spentMs = clock.now() - calledAt;
    if (spentMs >= limitMs) return timedOut(target);
    const outcome = await parts.pool.run({
      target,
      args: JSON.stringify(args),
      isAwaited,
      spentMs,
      facts: {
        contextAri: installation.contextAri,
        accountId,
        appContext: appContextOf(installation, target.key, module),
      },
      answerCall: (call) => answerCall(parts.ports, call, accountId),
      onLog(level, line) {
        logs.push({ at: clock.now(), functionKey, level, line });
        if (logs.length > KEPT_LOG_LINES) logs.shift();
      },
    });
    return parts.weather.meetOutcome(functionKey, outcome);
  };

  return {
    findModule,
    logs: () => logs,
    run: (target, event) =>
      run(target, {
        args: [event, backendContext(installation, target)],
        isAwaited: false,
      }),
    async invoke({ moduleKey, functionKey, payload, context, accountId }) {
      const module = findModule(moduleKey);
      const resolver = module?.resolver?.function;
      if (resolver === undefined) return threw(`The module ${moduleKey} has no resolver.`);
      const call = { functionKey, payload };
      if (Buffer.byteLength(JSON.stringify(call)) > REQUEST_BYTES) {
        return threw('The payload is larger than 500 KB. Send less at once.');
      }
      const target = { functionKey: resolver, module, accountId };
      const outcome = await run(target, {
        args: [
          { call, context: { ...context, accountId: 'not-to-be-trusted' } },
          backendContext(installation, { ...target, accountId: accountId ?? ANONYMOUS }),
        ],
        isAwaited: true,
      });
      if (outcome.ok && Buffer.byteLength(outcome.result ?? '') > RESPONSE_BYTES) {
        return threw('The answer is larger than 5 MB. Answer less at once.');
      }
      return outcome;
    },
  };
}

/** An invocation that ended before it reached the app. */
export const threw = (message: string): Outcome => ({ ok: false, code: 'FUNCTION_THREW', message });

/** The second argument of every handler: what the platform vouches for. */
const backendContext = (installation: Installation, { accountId, module }: InvocationFor) => ({
  installContext: installation.contextAri,
  installation: { ari: { installationId: installation.installationId }, contexts: [] },
  cloudId: installation.cloudId,
  moduleKey: module?.key,
  ...(accountId === undefined ? {} : { principal: { accountId } }),
});

const appContextOf = (
  installation: Installation,
  functionKey: string,
  module: ManifestModule | undefined,
) => ({
  appId: installation.appId,
  appVersion: installation.appVersion,
  environmentId: installation.environmentId,
  environmentType: 'DEVELOPMENT',
  invocationId: randomUUID(),
  installationId: installation.installationId,
  functionKey,
  moduleType: module?.kind ?? 'core:function',
  moduleKey: module?.key ?? functionKey,
});
