import { useEffect, useMemo, useState } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import type { CalendarDay } from '#domain/time/calendar-day';
import { forgetHistoriesOfOthers } from '#usecases/macro/items/keep-histories';
import type { NamedPlace } from '#usecases/macro/page/own-snapshot';
import { frameDatabase } from '../../bridge/kept-large-text';
import type { Format } from './format';
import type { MacroWhere } from './macro-app';
import { ProductDesk } from './product/product-desk';
import type { DeskControl } from './product/use-desk';
import { useDesk } from './product/use-desk';
import { PublishedBanner } from './publish/published-banner';
import { Reading } from './reading';
import type { LiveView } from './use-live-view';
import { useLiveView } from './use-live-view';
import { sharedReadsOf, SharedReadsContext } from './shared-reads';
import { useSnapshot } from './publish/use-snapshot';
import { UnderView } from './under-view';
import { useIsLong } from './use-is-long';
import { ViewBody } from './view-body';
import { forgetOthers } from './view-cache';

/** What is on screen: live or published; the view that someone may see, else why there is none. */
export function LiveMacro(props: {
  readonly config: MacroConfig;
  readonly where: MacroWhere;
  readonly place: NamedPlace | undefined;
  readonly format: Format;
  readonly today: CalendarDay;
  readonly onReady: () => void;
  readonly onAsOf: (day: CalendarDay | undefined) => void;
}) {
  const { config, where, format, onReady } = props;
  const { accountId, cloudId } = where;
  const viewer = `${cloudId ?? ''} ${accountId ?? ''}`;
  const { live, readAgain, tellSettingsChanged, stop } = useLiveView(
    { accountId, cloudId, config, viewer },
    where.timeZone,
  );
  useEffect(() => {
    forgetOthers({ accountId, cloudId });
    void forgetHistoriesOfOthers(frameDatabase, viewer);
  }, [accountId, cloudId, viewer]);
  const reads = useMemo(() => sharedReadsOf(viewer), [viewer]);
  const published = useSnapshot(props.place, reads, live.phase === 'refused');
  const [wantsPublished, setWantsPublished] = useState(false);
  const desk = useDesk();
  const snapshot = published.answer?.kind === 'published' ? published.answer.snapshot : undefined;
  // What the person saw themselves is nearer to how it is than what was published.
  const cannotSee =
    live.phase === 'refused' || (live.phase === 'broken' && live.kept === undefined);
  // Where the platform still asks for consent, or Jira takes its time, what was published comes first.
  const isLongInComing = useIsLong(live.phase === 'reading' && live.kept === undefined);
  const isSettled = published.isAsked && live.phase !== 'reading';
  useEffect(() => {
    if (isSettled) onReady();
  }, [isSettled, onReady]);

  const progress = <Reading live={live} format={format} onStop={stop} onReadAgain={readAgain} />;
  if (snapshot !== undefined && (wantsPublished || cannotSee || isLongInComing))
    return (
      <>
        <PublishedBanner
          snapshot={snapshot}
          format={format}
          live={live.phase === 'shown' ? live.built.view : undefined}
          onShowLive={
            cannotSee || isLongInComing
              ? undefined
              : () => {
                  setWantsPublished(false);
                }
          }
        />
        <ViewBody view={snapshot.view} config={config} format={format} isPublished />
        {isLongInComing || live.phase === 'broken' ? progress : null}
      </>
    );
  return (
    <SharedReadsContext.Provider value={reads}>
      <LiveBody
        {...{ live, config, format, desk, readAgain, tellSettingsChanged }}
        today={props.today}
        onAsOf={props.onAsOf}
      />
      {progress}
      <UnderView
        {...{ live, config, where, published, desk, format }}
        onShowPublished={() => {
          setWantsPublished(true);
        }}
      />
    </SharedReadsContext.Provider>
  );
}

/** What Jira answers this person, and where product metrics are worked on below it. */
function LiveBody(props: {
  readonly live: LiveView;
  readonly config: MacroConfig;
  readonly format: Format;
  readonly today: CalendarDay;
  readonly desk: DeskControl;
  readonly readAgain: () => void;
  readonly tellSettingsChanged: () => void;
  readonly onAsOf: (day: CalendarDay | undefined) => void;
}) {
  const { live, format, desk, tellSettingsChanged } = props;
  const built = live.phase === 'shown' ? live.built : undefined;
  const view = built?.view ?? ('kept' in live ? live.kept : undefined);
  return (
    <>
      {view === undefined ? null : (
        <ViewBody
          {...{ view, built, format, config: props.config }}
          onAsOf={props.onAsOf}
          onReadAgain={props.readAgain}
          onTargetSet={tellSettingsChanged}
          onDesk={
            built === undefined
              ? undefined
              : (work) => {
                  desk.open({ work, projectId: built.projectId });
                }
          }
        />
      )}
      {desk.opened === undefined ? null : (
        <ProductDesk
          {...{ ...desk.opened, format, today: props.today }}
          onChanged={tellSettingsChanged}
          onClose={desk.close}
        />
      )}
    </>
  );
}
