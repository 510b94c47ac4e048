import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { createConsents } from './forge/consents';
import { exportMacro } from './forge/export-macro';
import type { LocalSite } from './local-site';
import { openHostState } from './store/host-state';
import { WeatherRefused } from './weather/weather-report';

/** The site's own controls: weather, clock, and whether readers are asked for consent. Documented in `--help` and on the page of the weather. */
export function createHostRoutes({ clock, weather, forge, site, realSite, db }: LocalSite): Hono {
  const consents = createConsents(openHostState(db));
  const time = () => ({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offset() });
  const app = new Hono();
  app
    .get('/_host/weather', (context) => context.json(weather.report()))
    .put('/_host/weather', async (context) => {
      const sent: unknown = await context.req.json();
      try {
        return context.json(weather.set(sent));
      } catch (error) {
        if (!(error instanceof WeatherRefused)) throw error;
        return context.json({ message: error.message }, 400);
      }
    })
    .get('/_host/consents', (context) => context.json({ areAsked: consents.areAsked() }))
    .put('/_host/consents', async (context) => {
      const { areAsked }: { areAsked?: unknown } = await context.req.json();
      if (typeof areAsked !== 'boolean')
        return context.json({ message: 'Send areAsked, as true or false.' }, 400);
      consents.ask(areAsked);
      return context.json({ areAsked: consents.areAsked() });
    })
    .get('/_host/clock', (context) => context.json(time()))
    .post('/_host/clock', async (context) => {
      const asked: { advanceMs?: unknown; asOf?: unknown } = await context.req.json();
      const target = Date.parse(`${String(asked.asOf).slice(0, 10)}T12:00:00Z`);
      const ms = asked.asOf === undefined ? Number(asked.advanceMs) : target - clock.now();
      if (Number.isNaN(ms) || ms < 0) {
        return context.json(
          {
            message:
              "The site's time only goes forward. Send advanceMs, or asOf as a later day; start with --as-of for an earlier one.",
          },
          400,
        );
      }
      await clock.advance(ms);
      return context.json(time());
    })
    .get('/_host/real-site', (context) => {
      if (realSite === undefined) return context.json(null);
      const { name, account, isReadOnly } = realSite;
      return context.json({ name, account, isReadOnly });
    })
    .get('/_host/validators', (context) => context.json(forge.validators.list()))
    .put('/_host/validators', async (context) => {
      try {
        return context.json(forge.validators.set(await context.req.json()));
      } catch (error) {
        return context.json({ message: String(error) }, 400);
      }
    })
    .post('/_host/export-macro', async (context) => {
      try {
        return context.json(await exportMacro(forge.app, await context.req.json()));
      } catch (error) {
        return context.json({ message: String(error) }, 502);
      }
    })
    .post('/_host/view-as', async (context) => {
      const sent = new URLSearchParams(await context.req.text());
      const chosen = sent.get('accountId') ?? '';
      if (chosen !== 'anonymous' && site.jira.people.find(chosen) === undefined) {
        return context.text('There is no such person on this site. Choose one of the list.', 404);
      }
      setCookie(context, 'waymark_person', chosen, { path: '/', sameSite: 'Lax', httpOnly: true });
      const to = sent.get('returnTo') ?? '/';
      return context.redirect(/^\/(?![/\\])/.test(to) ? to : '/', 303);
    })
    .get('/_host/logs', (context) => context.json(forge.app.logs()));
  return app;
}
