import { showFlag } from './flag';

type Numbers = (name: string) => number;

/** The weather that the form describes, as `PUT /_host/weather` takes it. */
const weatherOf = (number: Numbers, isStorageDenied: boolean) => ({
  requests: [
    ...(number('latencyMs') > 0 ? [{ latencyMs: number('latencyMs') }] : []),
    ...(number('tooMany') > 0
      ? [{ status: 429, retryAfterSeconds: 5, share: number('tooMany') / 100 }]
      : []),
    ...(number('serverErrors') > 0 ? [{ status: 503, share: number('serverErrors') / 100 }] : []),
    ...(number('dropped') > 0 ? [{ isDropped: true, share: number('dropped') / 100 }] : []),
  ],
  events: { delayMs: number('eventDelayMs') },
  isStorageDenied,
});

async function send(method: string, path: string, body: unknown): Promise<void> {
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.ok) location.reload();
  else showFlag('The site refused this.', ((await response.json()) as { message: string }).message);
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-host-form]')) {
  const path = form.dataset['hostForm'] ?? '';
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const data = new FormData(form);
    const number: Numbers = (name) => Number(data.get(name) ?? 0);
    if (path.endsWith('clock')) void send('POST', path, { advanceMs: number('days') * 86_400_000 });
    else void send('PUT', path, weatherOf(number, data.get('storageDenied') !== null));
  });
  form.querySelector('[data-host-clear]')?.addEventListener('click', () => {
    void send('PUT', path, {});
  });
}

type Rule = { latencyMs?: number; status?: number; isDropped?: boolean; share: number };
type Report = { requests: Rule[]; events: { delayMs?: number }; isStorageDenied: boolean };

/** Shows the weather as it is. */
async function showWeather(): Promise<void> {
  const report = (await (await fetch('/_host/weather')).json()) as Report;
  const share = (fits: (rule: Rule) => boolean) =>
    Math.round((report.requests.find(fits)?.share ?? 0) * 100);
  const values = {
    latencyMs: report.requests.find(({ latencyMs }) => latencyMs !== undefined)?.latencyMs ?? 0,
    tooMany: share(({ status }) => status === 429),
    serverErrors: share(({ status }) => status === 503),
    dropped: share(({ isDropped }) => isDropped === true),
    eventDelayMs: report.events.delayMs ?? 0,
  };
  for (const [name, value] of Object.entries(values)) {
    const input = document.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (input !== null) input.value = String(value);
  }
  const denied = document.querySelector<HTMLInputElement>('input[name=storageDenied]');
  if (denied !== null) denied.checked = report.isStorageDenied;
}

void showWeather();
