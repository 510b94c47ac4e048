import { Hono } from 'hono';
import * as v from 'valibot';
import { createConsents } from './forge/consents';
import { createInvocationQuota } from './forge/quotas';
import { callerOfRequest } from './identity';
import type { IdentitySource } from './identity';
import type { LocalSite } from './local-site';
import { usualZone } from './pages/layout/dates';
import { accountOf } from './site/caller';
import { openHostState } from './store/host-state';

const invokeSchema = v.object({
  moduleKey: v.string(),
  functionKey: v.string(),
  payload: v.optional(v.unknown()),
  context: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** `invoke` of the bridge, and what a frame has to know of the installation. */
export function createInvokeRoute(local: LocalSite, identity: IdentitySource): Hono {
  const { forge, clock, weather, manifest } = local;
  const consents = createConsents(openHostState(local.db));
  const overQuota = createInvocationQuota(clock);
  const app = new Hono();
  app
    .post('/_forge/invoke', async (context) => {
      const caller = callerOfRequest(context.req.raw, identity);
      const asked = v.safeParse(invokeSchema, await context.req.json().catch(() => undefined));
      if (caller === undefined) return context.json({ message: 'Unauthorized' }, 401);
      if (!asked.success) return context.json({ message: v.summarize(asked.issues) }, 400);
      const seconds = overQuota(accountOf(caller) ?? 'anonymous');
      if (seconds !== undefined)
        return context.json({ message: 'Too many invocations. Try again later.' }, 429, {
          'retry-after': String(seconds),
        });
      const outcome = await forge.app.invoke({
        payload: undefined,
        ...asked.output,
        accountId: accountOf(caller),
      });
      return outcome.ok
        ? context.json({ ok: true, result: JSON.parse(outcome.result ?? '{}') as unknown })
        : context.json({ ok: false, code: outcome.code, message: outcome.message });
    })
    .post('/_forge/consent', (context) => {
      const caller = callerOfRequest(context.req.raw, identity);
      const accountId = caller === undefined ? undefined : accountOf(caller);
      if (accountId === undefined) return context.json({ message: 'Unauthorized' }, 401);
      consents.give(accountId);
      return context.body(null, 204);
    })
    .get('/_forge/session', (context) => {
      const caller = callerOfRequest(context.req.raw, identity);
      const accountId = caller === undefined ? undefined : accountOf(caller);
      const { cloudId, environmentId, appId, appVersion } = forge.installation;
      return context.json({
        accountId,
        timeZone: zoneOf(local, accountId),
        cloudId,
        environmentId,
        appId,
        appVersion,
        scopes: manifest.scopes,
        clockOffsetMs: clock.offset(),
        isStorageDenied: weather.report().isStorageDenied,
        isConsentMissing: accountId !== undefined && consents.isMissing(accountId),
        resources: Object.fromEntries(
          manifest.resources.map(({ name, key, file }) => [name, `${key}/${file}`]),
        ),
        modules: Object.fromEntries(
          manifest.modules.map((one) => [
            one.key,
            {
              type: one.kind,
              title: one.title ?? one.key,
              viewportSize: one.viewportSize,
              entries: {
                main: one.resource,
                config: typeof one.config === 'object' ? one.config.resource : undefined,
                create: one.create?.resource,
                edit: one.edit?.resource,
                view: one.view?.resource,
              },
            },
          ]),
        ),
      });
    });
  return app;
}

/** The zone in which the pages around a frame tell their times; a real site may keep it to itself. */
const zoneOf = (
  { site, realSite }: LocalSite,
  accountId: string | undefined,
): string | undefined =>
  realSite === undefined
    ? (site.jira.people.find(accountId ?? '')?.timeZone ?? usualZone)
    : realSite.timeZone;
