import type { Snapshot } from '#contract/macro/snapshot';
import type { MacroView } from '#domain/roadmap/macro-view';
import { viewForReaders } from '#domain/roadmap/view-for-readers';
import { whatMoved } from '#domain/roadmap/what-moved';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { MoveList } from '../roadmap/moves-part';
import { publishTexts } from './publish-texts';

/** Says that this is a published copy, whose and of when, and how far the live one has moved since. */
export function PublishedBanner(props: {
  readonly snapshot: Snapshot;
  readonly format: Format;
  /** The viewer's own live view, where they may see one. */
  readonly live: MacroView | undefined;
  readonly onShowLive: (() => void) | undefined;
}) {
  const { snapshot, format, live, onShowLive } = props;
  const moves =
    live === undefined || !areAlike(snapshot.view, live)
      ? undefined
      : whatMoved(snapshot.view.items, viewForReaders(live).items);
  return (
    <aside className="wm-published">
      <p>
        <strong>
          {publishTexts.published(
            format.day(format.dayOf(snapshot.publishedAt)),
            snapshot.publishedBy,
          )}
        </strong>
        {'. '}
        {publishTexts.youSeeCopy}{' '}
        {onShowLive === undefined ? null : (
          <LinkButton isForScreen onPress={onShowLive}>
            {publishTexts.showLive}
          </LinkButton>
        )}
      </p>
      {snapshot.note === '' ? null : <p>“{snapshot.note}”</p>}
      {moves === undefined ? null : moves.length === 0 ? (
        <p className="wm-quiet">{publishTexts.drift(0)}.</p>
      ) : (
        <details className="wm-list">
          <summary>{publishTexts.drift(moves.length)}</summary>
          <MoveList moves={moves} wordFor={publishTexts.moveSinceCopy} />
        </details>
      )}
    </aside>
  );
}

/** Were both made for the same readers, with rows of the same kind? Epics have not moved to versions. */
const areAlike = (one: MacroView, other: MacroView): boolean =>
  one.itemName === other.itemName && one.audience === other.audience;
