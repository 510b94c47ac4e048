import type { MacroConfig } from '#contract/macro/macro-config';
import type { Format } from './format';
import type { MacroWhere } from './macro-app';
import { offerFor } from './product/offer-for';
import { ProductOffer } from './product/product-offer';
import type { DeskControl } from './product/use-desk';
import { isAnonymous, NoAccess } from './publish/no-access';
import { PublishBar } from './publish/publish-bar';
import type { SnapshotControl } from './publish/use-snapshot';
import type { LiveView } from './use-live-view';

/** What can be done with the live view; where there is none, why, and whom to ask. */
export function UnderView(props: {
  readonly live: LiveView;
  readonly config: MacroConfig;
  readonly where: MacroWhere;
  readonly published: SnapshotControl;
  readonly desk: DeskControl;
  readonly format: Format;
  readonly onShowPublished: () => void;
}) {
  const { live, config, published, desk } = props;
  const { accountId, pageId } = props.where;
  if (live.phase === 'refused' && published.isAsked)
    return (
      <NoAccess
        answer={published.answer}
        config={config}
        pageId={pageId}
        why={isAnonymous(accountId) ? 'login' : live.why}
      />
    );
  if (live.phase !== 'shown') return null;
  const { view, restricted, editors, projectId } = live.built;
  const mayEditPage = published.answer?.mayPublish === true;
  const offer = offerFor(config, { accountId, editors, mayEditPage });
  return (
    <>
      <PublishBar
        control={published}
        view={view}
        restricted={restricted}
        format={props.format}
        onShowPublished={props.onShowPublished}
      />
      {offer === 'none' ? null : (
        <ProductOffer
          isOpen={offer === 'open'}
          projectId={projectId}
          isFirst={view.product === undefined}
          isLeft={desk.isLeft}
          onReturned={desk.onReturned}
          onLoad={() => {
            desk.open({ work: { kind: 'load' }, projectId });
          }}
        />
      )}
    </>
  );
}
