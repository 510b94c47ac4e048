import { useMemo } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import type { MacroView } from '#domain/roadmap/macro-view';
import { isDated } from '#domain/roadmap/roadmap-item';
import { todayIn } from '../../bridge/today';
import { makeFormat } from '../macro/format';
import type { LiveView } from '../macro/use-live-view';
import { useLiveView } from '../macro/use-live-view';
import { ViewBody } from '../macro/view-body';
import { texts } from './texts';

/** What readers with the same rights would see, and what was found for it. */
export function Preview(props: {
  readonly config: MacroConfig;
  readonly where: { readonly locale: string; readonly timeZone: string };
  readonly viewer: string;
  /** Are the projects still being read, of which one is to be suggested? */
  readonly isReading: boolean;
}) {
  if (props.config.project === undefined)
    return (
      <section className="wm-preview" aria-label={texts.preview}>
        <p role="status" className="wm-preview-found">
          {props.isReading ? texts.reading : ''}
        </p>
      </section>
    );
  return <PreviewOf {...props} />;
}

function PreviewOf({ config, where, viewer }: Omit<Parameters<typeof Preview>[0], 'isReading'>) {
  const { locale, timeZone } = where;
  // Nothing that is tried out is kept for a first paint; what was read for it serves the next choice.
  const key = { accountId: undefined, cloudId: undefined, config, viewer };
  const { live } = useLiveView(key, timeZone);
  const today = todayIn(timeZone);
  const format = useMemo(() => makeFormat(locale, timeZone, today), [locale, timeZone, today]);
  const view = live.phase === 'shown' ? live.built.view : undefined;
  return (
    <section className="wm-preview" aria-label={texts.preview}>
      <p role="status" className="wm-preview-found">
        {view === undefined ? whyNot(live, config.project ?? '') : foundIn(view)}
      </p>
      {view === undefined ? null : (
        <div className="wm-preview-body" ref={makeInert}>
          <ViewBody view={view} config={config} format={format} />
        </div>
      )}
    </section>
  );
}

/** What was found, in words. */
function foundIn({ audience, items, itemName }: MacroView): string {
  if (audience === 'customers') return texts.foundForCustomers(items.length, itemName);
  return texts.found(items.length, itemName, items.filter((item) => !isDated(item)).length);
}

/** Why there is nothing to look at yet, and what to do about it. */
function whyNot(live: LiveView, project: string): string {
  if (live.phase === 'refused') return texts.refused[live.why](project);
  return live.phase === 'broken' ? texts.broken : texts.reading;
}

// React 18 knows no `inert`: what is previewed is looked at, not worked with.
const makeInert = (element: HTMLElement | null): void => {
  element?.setAttribute('inert', '');
};
