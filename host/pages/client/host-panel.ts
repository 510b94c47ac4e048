import { showFlag } from './flag';

type Rule = {
  readonly pattern: string;
  readonly latencyMs?: number;
  readonly status?: number;
  readonly isDropped?: boolean;
  readonly fails?: boolean;
  readonly isAnswerLost?: boolean;
  readonly share: number;
};
type Events = {
  readonly delayMs?: number;
  readonly isDoubled?: boolean;
  readonly isReversed?: boolean;
  readonly isLost?: boolean;
};
type Report = {
  readonly requests: readonly Rule[];
  readonly functions: readonly Rule[];
  readonly events: Events;
  readonly isStorageDenied: boolean;
};

/** The weather that the form describes, as `PUT /_host/weather` takes it. */
function weatherOf(data: FormData): Report {
  const number = (name: string) => Number(data.get(name) ?? 0);
  const isTicked = (name: string) => data.get(name) !== null;
  const rule = (pattern: string, name: string, bad: Partial<Rule>): Rule[] =>
    number(name) > 0 ? [{ pattern, share: number(name) / 100, ...bad }] : [];
  const late = (pattern: string, name: string): Rule[] =>
    number(name) > 0 ? [{ pattern, share: 1, latencyMs: number(name) }] : [];
  const text = (name: string) => data.getAll(name).find((one) => typeof one === 'string') ?? '';
  const requests = text('requestPattern');
  const functions = text('functionPattern');
  return {
    requests: [
      ...late(requests, 'latencyMs'),
      ...rule(requests, 'tooMany', { status: 429 }),
      ...rule(requests, 'serverErrors', { status: 503 }),
      ...rule(requests, 'dropped', { isDropped: true }),
      ...rule(requests, 'answersLost', { isAnswerLost: true }),
    ],
    functions: [
      ...late(functions, 'functionMs'),
      ...rule(functions, 'functionFails', { fails: true }),
      ...rule(functions, 'outcomesLost', { isAnswerLost: true }),
    ],
    events: {
      delayMs: number('eventDelayMs'),
      isDoubled: isTicked('isDoubled'),
      isReversed: isTicked('isReversed'),
      isLost: isTicked('isLost'),
    },
    isStorageDenied: isTicked('isStorageDenied'),
  };
}

const isAnswerLost = (rule: Rule): boolean => rule.isAnswerLost === true;

/** What the form shows of a weather: of several rules of a kind, the first. */
function valuesOf({ requests, functions, events, isStorageDenied }: Report) {
  const share = (rules: readonly Rule[], fits: (rule: Rule) => boolean) =>
    Math.round((rules.find(fits)?.share ?? 0) * 100);
  const latencyOf = (rules: readonly Rule[]) =>
    rules.find(({ latencyMs }) => latencyMs !== undefined)?.latencyMs ?? 0;
  return {
    requestPattern: requests[0]?.pattern ?? '* /**',
    latencyMs: latencyOf(requests),
    tooMany: share(requests, ({ status }) => status === 429),
    serverErrors: share(requests, ({ status }) => (status ?? 0) >= 500),
    dropped: share(requests, ({ isDropped }) => isDropped === true),
    answersLost: share(requests, isAnswerLost),
    functionPattern: functions[0]?.pattern ?? '*',
    functionMs: latencyOf(functions),
    functionFails: share(functions, ({ fails }) => fails === true),
    outcomesLost: share(functions, isAnswerLost),
    eventDelayMs: events.delayMs ?? 0,
    isDoubled: events.isDoubled === true,
    isReversed: events.isReversed === true,
    isLost: events.isLost === true,
    isStorageDenied,
  };
}

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
    if (path.endsWith('clock'))
      void send('POST', path, { advanceMs: Number(data.get('days')) * 86_400_000 });
    else if (path.endsWith('consents'))
      void send('PUT', path, { areAsked: data.get('areAsked') !== null });
    else void send('PUT', path, weatherOf(data));
  });
  form.querySelector('[data-host-clear]')?.addEventListener('click', () => {
    void send('PUT', path, {});
  });
}

/** Shows the weather as it is. */
async function showWeather(): Promise<void> {
  const report = (await (await fetch('/_host/weather')).json()) as Report;
  for (const [name, value] of Object.entries(valuesOf(report))) {
    const input = document.querySelector<HTMLInputElement>(`input[name=${name}]`);
    if (input === null) continue;
    if (typeof value === 'boolean') input.checked = value;
    else input.value = String(value);
  }
  const written = document.querySelector('[data-host-report]');
  if (written !== null) written.textContent = JSON.stringify(report, undefined, 2);
}

async function showConsents(): Promise<void> {
  const { areAsked } = (await (await fetch('/_host/consents')).json()) as { areAsked: boolean };
  const tick = document.querySelector<HTMLInputElement>('input[name=areAsked]');
  if (tick !== null) tick.checked = areAsked;
}

void showWeather();
void showConsents();
