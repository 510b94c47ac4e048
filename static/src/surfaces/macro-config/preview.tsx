import { useMemo } from 'react';
import type { MacroConfig } from '#contract/macro-config';
import { isDated } from '#domain/roadmap/roadmap-item';
import { dayInZone } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import { makeFormat } from '../macro/format';
import { useLiveView } from '../macro/use-live-view';
import { ViewBody } from '../macro/view-body';
import { texts } from './texts';

/** What readers with the same rights would see, and what was found for it. */
export function Preview(props: {
  readonly config: MacroConfig;
  readonly where: { readonly locale: string; readonly timeZone: string };
  readonly viewer: string;
}) {
  if (props.config.project === undefined) return <div className="wm-preview" />;
  return <PreviewOf {...props} />;
}

function PreviewOf({ config, where, viewer }: Parameters<typeof Preview>[0]) {
  const { locale, timeZone } = where;
  // Nothing that is tried out is kept for a first paint; what was read for it serves the next choice.
  const key = { accountId: undefined, cloudId: undefined, config, viewer };
  const { live } = useLiveView(key, timeZone);
  const today = dayInZone(instantAt(Date.now()), timeZone);
  const format = useMemo(() => makeFormat(locale, timeZone, today), [locale, timeZone, today]);
  const view = live.phase === 'shown' ? live.built.view : undefined;
  const words =
    view === undefined
      ? live.phase === 'refused'
        ? texts.refused
        : live.phase === 'broken'
          ? texts.broken
          : texts.reading
      : view.audience === 'customers'
        ? texts.foundForCustomers(view.items.length, view.itemName)
        : texts.found(
            view.items.length,
            view.itemName,
            view.items.filter((item) => !isDated(item)).length,
          );
  return (
    <section className="wm-preview" aria-label={texts.preview}>
      <p role="status" className="wm-preview-found">
        {words}
      </p>
      {view === undefined ? null : (
        <div className="wm-preview-body" ref={makeInert}>
          <ViewBody view={view} config={config} format={format} />
        </div>
      )}
    </section>
  );
}

// React 18 knows no `inert`: what is previewed is looked at, not worked with.
const makeInert = (element: HTMLElement | null): void => {
  element?.setAttribute('inert', '');
};
