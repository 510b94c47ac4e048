import { latenessOf } from '#domain/roadmap/lateness';
import { findDependencies } from '#domain/roadmap/dependencies';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { openIssue } from '../../../bridge/navigation';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { texts } from '../texts';

/** One item: its days and where they come from, what is done, what it waits for, when it is likely done. */
export function ItemDetail(props: {
  readonly item: RoadmapItem;
  readonly view: MacroView;
  readonly format: Format;
  readonly onClose: () => void;
}) {
  const { item, view, format } = props;
  return (
    <section className="wm-detail" aria-label={item.title}>
      <header>
        <h3>
          {item.key === '' || item.key === item.title ? '' : `${item.key} · `}
          {item.title}
        </h3>
        <LinkButton onPress={props.onClose}>{texts.close}</LinkButton>
      </header>
      <ul>
        {linesOf(item, view, format).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {item.key === '' || item.id.startsWith('version-') ? null : (
        <LinkButton
          isForScreen
          onPress={() => {
            void openIssue(item.key);
          }}
        >
          {texts.openInJira}
        </LinkButton>
      )}
    </section>
  );
}

function linesOf(item: RoadmapItem, view: MacroView, format: Format): readonly string[] {
  const lateness = latenessOf(item, view.asOf);
  const forecast = view.forecasts.find((each) => each.id === item.id);
  const dependencies = findDependencies(view.items).filter((each) => each.blocked === item.key);
  return [
    `${item.typeName} · ${item.statusName}${lateness.kind === 'late' ? ` · ${texts.wordFor(lateness, undefined)}` : ''}`,
    datesOf(item, format),
    texts.progress(item, view.progressIn ?? 'count'),
    ...(forecast === undefined
      ? []
      : [texts.likely(format.day(forecast.p50On), format.day(forecast.p85On))]),
    ...(forecast?.likelihood === undefined || item.through === undefined
      ? []
      : [texts.likelihood(forecast.likelihood, format.day(item.through))]),
    ...(item.blockedBy.length === 0 ? [] : [texts.blockedBy(item.blockedBy.join(', '))]),
    ...dependencies
      .filter((each) => each.violationDays > 0)
      .map((each) => texts.violation(each.blocker, each.violationDays)),
  ];
}

function datesOf(item: RoadmapItem, format: Format): string {
  if (item.datesFrom === undefined) return texts.noDates;
  const from = item.from === undefined ? texts.noStart : format.day(item.from);
  const through = item.through === undefined ? texts.noEnd : format.day(item.through);
  return `${from} – ${through}, ${texts.datesFrom[item.datesFrom]}`;
}
