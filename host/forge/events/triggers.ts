import type { Clock } from '../../clock';
import type { App } from '../app';
import type { ManifestModule } from '../manifest';
import { evaluateExpression } from '../../site/jira/expression/evaluate-expression';
import { parseExpression } from '../../site/jira/expression/parse-expression';

/** Something that happened on the site, as apps are told. */
export type ProductEvent = { readonly eventType: string; readonly [name: string]: unknown };
/** How events travel at the moment. */
export type EventWeather = {
  readonly delayMs?: number | undefined;
  readonly isDoubled?: boolean | undefined;
  readonly isReversed?: boolean | undefined;
  readonly isLost?: boolean | undefined;
};
type TriggerParts = {
  readonly clock: Clock;
  readonly modules: readonly ManifestModule[];
  /** The account whose events `ignoreSelf` leaves out. */
  readonly appAccountId: string;
  readonly run: App['run'];
  readonly weather: () => EventWeather;
};

/** The app's triggers. */
export type Triggers = {
  readonly deliver: (event: ProductEvent) => void;
  /** Resolves when nothing that was due is still running. */
  readonly settled: () => Promise<void>;
};

const RETRIES = 4;
/** Reversed events are collected for this long and then delivered last first. */
const REVERSAL_MS = 2000;

/**
 * Delivers product events to the app's triggers. What is on its way when the site is stopped is lost;
 * an app has to bear that on a real site as well, where delivery may take minutes and fail.
 */
export function createTriggers({
  clock,
  modules,
  appAccountId,
  run,
  weather,
}: TriggerParts): Triggers {
  const triggers = modules.filter(({ kind }) => kind === 'trigger');
  const running = new Set<Promise<void>>();
  const collected: (() => void)[] = [];

  const invoke = async (module: ManifestModule, event: ProductEvent, retry: number) => {
    const outcome = await run({ functionKey: module.function ?? '', module }, event);
    const answer = (outcome.ok ? JSON.parse(outcome.result ?? 'null') : null) as {
      _retry?: boolean;
      retryOptions?: { retryAfter?: number };
    } | null;
    if (answer?._retry !== true || retry >= RETRIES) return;
    clock.after((answer.retryOptions?.retryAfter ?? 1) * 1000, () => {
      start(module, event, retry + 1);
    });
  };
  const start = (module: ManifestModule, event: ProductEvent, retry = 0) => {
    const work = invoke(module, event, retry).finally(() => running.delete(work));
    running.add(work);
  };
  const send = (module: ManifestModule, event: ProductEvent) => {
    const { delayMs = 0, isDoubled, isReversed } = weather();
    const deliveries = isDoubled === true ? 2 : 1;
    for (let n = 0; n < deliveries; n += 1) {
      if (isReversed !== true) clock.after(delayMs, () => start(module, event));
      else {
        collected.unshift(() => start(module, event));
        if (collected.length === 1) {
          clock.after(delayMs + REVERSAL_MS, () => {
            for (const each of collected.splice(0)) each();
          });
        }
      }
    }
  };

  return {
    deliver(event) {
      if (weather().isLost === true) return;
      const selfGenerated = event['atlassianId'] === appAccountId;
      const told = { ...event, selfGenerated };
      for (const module of triggers) {
        if (wants(module, told)) send(module, told);
      }
    },
    async settled() {
      await new Promise((resolve) => setImmediate(resolve));
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function wants(module: ManifestModule, event: ProductEvent & { selfGenerated: boolean }): boolean {
  const entry = module.events?.find(
    (one) => (typeof one === 'string' ? one : one.eventType) === event.eventType,
  );
  if (entry === undefined) return false;
  const filters = [module.filter, typeof entry === 'string' ? undefined : entry.filter];
  return filters.every((filter) => {
    if (filter?.ignoreSelf === true && event.selfGenerated) return false;
    return (
      filter?.expression === undefined ||
      evaluateExpression(parseExpression(filter.expression), { event }) === true
    );
  });
}
