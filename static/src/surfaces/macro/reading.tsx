import { Refusal } from '../../components/refusal';
import { LinkButton } from '../../components/link-button';
import type { Format } from './format';
import { texts } from './texts';
import type { LiveView } from './use-live-view';

/** How reading goes on, said quietly under what is already shown. */
export function Reading(props: {
  readonly live: LiveView;
  readonly format: Format;
  readonly onStop: () => void;
  readonly onReadAgain: () => void;
}) {
  const { live } = props;
  if (live.phase === 'shown' || live.phase === 'refused') return null;
  if (live.phase === 'reading')
    return (
      <div className={live.kept === undefined ? 'wm-reading wm-reading-first' : 'wm-reading'}>
        <span role="status" className="wm-quiet">
          {live.isWaiting
            ? texts.waiting
            : live.kept === undefined
              ? texts.loading(live.done, live.total)
              : texts.fromCache(props.format.time(live.kept.readAt))}
        </span>
        {live.isWaiting || live.total > 1000 ? (
          <LinkButton onPress={props.onStop}>{texts.stop}</LinkButton>
        ) : null}
        {live.total > 0 && live.kept === undefined ? (
          <progress value={live.done} max={live.total} aria-hidden="true" />
        ) : null}
      </div>
    );
  const again = <LinkButton onPress={props.onReadAgain}>{texts.goOn}</LinkButton>;
  if (live.phase === 'stopped')
    return (
      <p className="wm-quiet">
        {texts.stopped} {again}
      </p>
    );
  if (!live.isCutOff) return <Refusal {...texts.broken}>{again}</Refusal>;
  const seenAt = live.kept === undefined ? undefined : seenAtWords(live.kept.readAt, props.format);
  return <Refusal {...texts.cutOff(seenAt)}>{again}</Refusal>;
}

const seenAtWords = (readAt: string, { day, dayOf, time }: Format): string =>
  `${day(dayOf(readAt))}, ${time(readAt)}`;
