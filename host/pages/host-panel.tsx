import { Document } from './layout/document';
import type { Look } from './viewer';

/** Weather and time: what goes wrong on this site, and which day it is. */
export const hostPanel = (look: Look) => (
  <Document look={look} title="Weather and time" scripts={['host-panel']}>
    <main id="main" class="narrow host-panel">
      <h1>Weather and time</h1>
      <p class="quiet">
        A real site is slow at times, refuses calls and drops connections. Here you decide when.
        What you set holds for REST calls and functions of this site, until you clear it.
      </p>
      <section aria-labelledby="time">
        <h2 id="time">Time</h2>
        <p>
          It is <strong>{look.dates.momentText(new Date(look.nowMs).toISOString())}</strong> on this
          site, in {look.dates.timeZone}.
        </p>
        <form class="host-fields" data-host-form="/_host/clock">
          <label class="field">
            <span>Move on by, in days</span>
            <input type="number" name="days" min="0" max="4000" step="any" value="1" required />
          </label>
          <button class="button button-primary">Move the clock</button>
        </form>
      </section>
      <section aria-labelledby="consents">
        <h2 id="consents">Consent</h2>
        <p class="quiet">
          Whoever installs Waymark allows it for everyone. A platform that asks each reader as well
          does so in the page, before a macro shows Jira as them.
        </p>
        <form class="host-fields" data-host-form="/_host/consents">
          <Tick name="areAsked" title="Ask each reader of a Confluence page once" />
          <button class="button">Set the consent</button>
        </form>
      </section>
      <section aria-labelledby="weather">
        <h2 id="weather">Weather</h2>
        <form class="stack" data-host-form="/_host/weather">
          <Kind title="Requests">
            <Pattern
              name="requestPattern"
              title="Which: method and path; * is one part of it, ** the rest"
              any="* /**"
            />
            <Amount name="latencyMs" title="Wait before each, in milliseconds" most="600000" />
            <Amount name="tooMany" title="Answer 429 to this share, in percent" />
            <Amount name="serverErrors" title="Answer 503 to this share, in percent" />
            <Amount name="dropped" title="Cut the connection of this share, in percent" />
            <Amount name="answersLost" title="Do this share and lose its answer, in percent" />
          </Kind>
          <Kind title="Functions">
            <Pattern
              name="functionPattern"
              title="Which: the name of the resolver; * is any"
              any="*"
            />
            <Amount name="functionMs" title="Wait before each, in milliseconds" most="600000" />
            <Amount name="functionFails" title="Let this share fail, in percent" />
            <Amount name="outcomesLost" title="Run this share and lose its answer, in percent" />
          </Kind>
          <Kind title="Events">
            <Amount name="eventDelayMs" title="Deliver later by, in milliseconds" most="600000" />
            <div class="host-ticks">
              <Tick name="isDoubled" title="Twice each" />
              <Tick name="isReversed" title="Out of order" />
              <Tick name="isLost" title="Not at all" />
            </div>
          </Kind>
          <Kind title="Frames">
            <Tick name="isStorageDenied" title="Deny them storage" />
          </Kind>
          <div class="row">
            <button class="button button-primary">Set the weather</button>
            <button class="button" type="reset" data-host-clear>
              Fair weather
            </button>
          </div>
        </form>
        <details class="fold">
          <summary>
            The same by <code>PUT /_host/weather</code>
          </summary>
          <pre data-host-report />
        </details>
      </section>
    </main>
  </Document>
);

const Kind = ({ title, children }: { title: string; children?: unknown }) => (
  <fieldset class="host-fields">
    <legend>{title}</legend>
    {children}
  </fieldset>
);

type Named = { readonly name: string; readonly title: string };

const Amount = ({ name, title, most = '100' }: Named & { most?: string }) => (
  <label class="field">
    <span>{title}</span>
    <input type="number" name={name} min="0" max={most} value="0" />
  </label>
);

const Pattern = ({ name, title, any }: Named & { any: string }) => (
  <label class="field host-pattern">
    <span>{title}</span>
    <input name={name} value={any} required autocomplete="off" spellcheck={false} />
  </label>
);

const Tick = ({ name, title }: Named) => (
  <label class="check">
    <input type="checkbox" name={name} value="yes" /> {title}
  </label>
);
