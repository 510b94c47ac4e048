import { countCriteria, progressOf } from '#domain/criteria/count-criteria';
import { roomLeft } from '#contract/criteria/criteria-document';
import { SaveStatusText } from '../../components/save-status';
import type { ListMenuProps } from './list-menu';
import { ListMenu } from './list-menu';
import { texts } from './texts';
import type { LiveCriteria } from './use-criteria';
import { useReadinessWord } from './use-readiness-word';

/** Characters that one more criterion takes, about. */
const charactersEach = 140;
/** Room for fewer than this many is told. */
const tellBelow = 30;

function roomWords(live: LiveCriteria): string | undefined {
  // Measured only where it may matter: a list of forty is never near the limit but by long texts.
  const { items } = live.state;
  if (items.length < 40 && items.every((item) => item.text.length < 400)) return undefined;
  const more = Math.floor(roomLeft(live.state) / charactersEach);
  if (more >= tellBelow) return undefined;
  return more > 3 ? texts.room(more) : texts.full;
}

/** How far the list is, whether it is saved, and what one does rarely with the whole of it. */
export function PanelFooter(props: ListMenuProps) {
  const { panel, live } = props;
  const { items } = live.state;
  const readiness = useReadinessWord(panel);
  if (items.length === 0 && !live.isUsed) return null;
  const counts = countCriteria(items);
  const progress = progressOf(counts);
  const parts = [
    counts.total > 0 ? texts.progress(progress) : undefined,
    counts.accepted > 0 && !progress.isAllAccepted ? texts.accepted(counts.accepted) : undefined,
    counts.rejected > 0 ? texts.rejected(counts.rejected) : undefined,
    counts.waived > 0 ? texts.waived(counts.waived) : undefined,
    counts.optional > 0 ? texts.optional(counts.optionalMet, counts.optional) : undefined,
    roomWords(live),
  ].filter((part) => part !== undefined);
  return (
    <div className="footer">
      <div className="footer-words wm-quiet">
        {progress.outOf > 0 && (
          <progress
            className="footer-bar"
            max={progress.outOf}
            value={progress.met}
            aria-label={texts.progress(progress)}
          />
        )}
        {parts.map((part) => (
          <span key={part} className="footer-part">
            {part}{' '}
          </span>
        ))}
        <span className={live.isUsed ? 'footer-part' : undefined}>
          <SaveStatusText status={live.status} isUsed={live.isUsed} />
        </span>
      </div>
      <span className="footer-space" />
      {readiness !== undefined && <span className="wm-quiet">{readiness}</span>}
      <ListMenu {...props} />
    </div>
  );
}
