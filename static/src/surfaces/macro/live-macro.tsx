import { useEffect, useMemo, useState } from 'react';
import type { MacroConfig } from '#contract/macro/macro-config';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import { forgetHistoriesOfOthers } from '#usecases/macro/items/keep-histories';
import type { NamedPlace } from '#usecases/macro/page/own-snapshot';
import { frameDatabase } from '../../bridge/kept-large-text';
import type { Format } from './format';
import type { MacroWhere } from './macro-app';
import { isAnonymous, NoAccess } from './publish/no-access';
import { isOffered } from './product/is-offered';
import type { DeskWork } from './product/product-desk';
import { ProductDesk } from './product/product-desk';
import { ProductOffer } from './product/product-offer';
import { PublishBar } from './publish/publish-bar';
import { PublishedBanner } from './publish/published-banner';
import { Reading } from './reading';
import type { LiveView } from './use-live-view';
import { useLiveView } from './use-live-view';
import { sharedReadsOf, SharedReadsContext } from './shared-reads';
import { useSnapshot } from './publish/use-snapshot';
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
  const { accountId, cloudId, pageId } = where;
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
  const [work, setWork] = useState<Opened>();
  const [isDeskLeft, setDeskLeft] = useState(false);
  const open = (next: Opened | undefined): void => {
    setWork(next);
    setDeskLeft(next === undefined);
  };
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
        {isLongInComing || live.phase === 'broken' ? (
          <Reading live={live} format={format} onStop={stop} onReadAgain={readAgain} />
        ) : null}
      </>
    );
  const view = viewOf(live);
  return (
    <SharedReadsContext.Provider value={reads}>
      {view === undefined ? null : (
        <ViewBody
          view={view}
          config={config}
          format={format}
          built={live.phase === 'shown' ? live.built : undefined}
          onAsOf={props.onAsOf}
          onReadAgain={readAgain}
          onTargetSet={tellSettingsChanged}
          onDesk={
            live.phase !== 'shown'
              ? undefined
              : (work) => {
                  open({ work, projectId: live.built.projectId });
                }
          }
        />
      )}
      {work === undefined ? null : (
        <ProductDesk
          {...work}
          today={props.today}
          format={format}
          onChanged={tellSettingsChanged}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
      <Reading live={live} format={format} onStop={stop} onReadAgain={readAgain} />
      {live.phase === 'refused' && published.isAsked ? (
        <NoAccess
          answer={published.answer}
          config={config}
          pageId={pageId}
          why={isAnonymous(accountId) ? 'login' : live.why}
        />
      ) : null}
      {live.phase === 'shown' ? (
        <PublishBar
          control={published}
          view={live.built.view}
          restricted={live.built.restricted}
          format={format}
          onShowPublished={() => {
            setWantsPublished(true);
          }}
        />
      ) : null}
      {live.phase === 'shown' &&
      isOffered(config, {
        ...{ accountId, editors: live.built.editors },
        mayEditPage: published.answer?.mayPublish === true,
      }) ? (
        <ProductOffer
          isFirst={live.built.view.product === undefined}
          isLeft={isDeskLeft}
          onReturned={() => {
            setDeskLeft(false);
          }}
          onLoad={() => {
            open({ work: { kind: 'load' }, projectId: live.built.projectId });
          }}
        />
      ) : null}
    </SharedReadsContext.Provider>
  );
}

type Opened = { readonly work: DeskWork; readonly projectId: string };

const patienceMs = 2000;

/** Has this been so for two seconds? */
function useIsLong(isSo: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (!isSo) return;
    const timer = setTimeout(() => {
      setLong(true);
    }, patienceMs);
    return () => {
      clearTimeout(timer);
    };
  }, [isSo]);
  return isLong && isSo;
}

function viewOf(live: LiveView): MacroView | undefined {
  if (live.phase === 'shown') return live.built.view;
  return live.phase === 'refused' ? undefined : live.kept;
}
