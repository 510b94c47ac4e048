import { momentText } from './layout/dates';
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
          It is <strong>{momentText(new Date(look.nowMs).toISOString())}</strong> (UTC) on this
          site.
        </p>
        <form class="row" data-host-form="/_host/clock">
          <label class="field">
            <span>Move on by, in days</span>
            <input type="number" name="days" min="0" max="4000" step="any" value="1" required />
          </label>
          <button class="button button-primary">Move the clock</button>
        </form>
      </section>
      <section aria-labelledby="weather">
        <h2 id="weather">Weather</h2>
        <form class="stack" data-host-form="/_host/weather">
          <Weather name="latencyMs" title="Wait before each answer, in milliseconds" most="30000" />
          <Weather
            name="tooMany"
            title="Answer 429 to this share of calls, in percent"
            most="100"
          />
          <Weather name="serverErrors" title="Answer 503 to this share, in percent" most="100" />
          <Weather
            name="dropped"
            title="Drop the connection of this share, in percent"
            most="100"
          />
          <Weather
            name="eventDelayMs"
            title="Deliver events later by, in milliseconds"
            most="3600000"
          />
          <label class="check">
            <input type="checkbox" name="storageDenied" value="yes" /> Deny storage to frames
          </label>
          <div class="row">
            <button class="button button-primary">Set the weather</button>
            <button class="button" type="reset" data-host-clear>
              Fair weather
            </button>
          </div>
        </form>
      </section>
    </main>
  </Document>
);

const Weather = ({ name, title, most }: { name: string; title: string; most: string }) => (
  <label class="field">
    <span>{title}</span>
    <input type="number" name={name} min="0" max={most} value="0" />
  </label>
);
