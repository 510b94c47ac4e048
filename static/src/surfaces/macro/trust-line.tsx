import type { MacroView } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import { daysBetween } from '#domain/time/calendar-day';
import { LinkButton } from '../../components/link-button';
import type { Format } from './format';
import { texts } from './texts';

const quietDays = 60;

/** What everything above stands on, in one line; and where nothing happened lately, when it did. */
export function TrustLine(props: {
  readonly view: MacroView;
  readonly format: Format;
  readonly isPublished: boolean;
  readonly onAsOf?: ((day: CalendarDay | undefined) => void) | undefined;
}) {
  const { view, format, onAsOf } = props;
  const last = view.lastFinishedOn;
  const isQuiet = last !== undefined && daysBetween(last, view.asOf) > quietDays;
  const readOn = format.dayOf(view.readAt);
  const parts = [
    view.project.key,
    ...(props.isPublished ? [] : [texts.asYouSeeIt]),
    ...(view.asOf === readOn ? [] : [texts.asOf(format.day(view.asOf))]),
    ...(props.isPublished ? [format.day(readOn)] : []),
    format.time(view.readAt),
    texts.plural(view.items.length, view.itemName),
    texts.workItemsCounted(view.workItems),
    ...(view.evidence === 'resolutionDate' && view.numbers.length > 0
      ? [texts.fromResolution]
      : []),
    ...(view.evidence === 'mixed' && view.numbers.length > 0 ? [texts.fromBoth] : []),
  ];
  return (
    <footer className="wm-trust">
      {isQuiet && onAsOf !== undefined ? (
        <p>
          {texts.nothingSince(format.day(last))}{' '}
          {view.lastClosed === undefined
            ? ''
            : `${texts.lastClosed(format.day(view.lastClosed.on), view.lastClosed.as)} `}
          <LinkButton
            onPress={() => {
              onAsOf(last);
            }}
          >
            {texts.viewAsOf(format.day(last))}
          </LinkButton>
        </p>
      ) : null}
      <p className="wm-quiet">
        {texts.trust(parts)}
        {view.asOf !== readOn && onAsOf !== undefined ? (
          <>
            {' · '}
            <LinkButton
              onPress={() => {
                onAsOf(undefined);
              }}
            >
              {texts.asOfNow}
            </LinkButton>
          </>
        ) : null}
      </p>
    </footer>
  );
}
