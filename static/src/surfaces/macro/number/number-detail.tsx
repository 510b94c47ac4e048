import { definitionOf } from '#domain/kpi/definitions';
import type { ShownNumber, ShownRule } from '#domain/roadmap/macro-view';
import { ruleWordsOfMeasure } from '#domain/roadmap/rule-words';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import { LinkButton } from '../../../components/link-button';
import type { Format } from '../format';
import { TargetEditor } from './target-editor';
import { texts } from '../texts';
import { numberTexts } from './number-texts';
import { WorkItems } from '../roadmap/work-items';

/** What was not counted; of what was finished also how many were closed in all, so that it adds up. */
function leftOutWords({ id, count, leftOut }: ShownNumber): readonly string[] {
  if (leftOut.length === 0) return [];
  const all = leftOut.reduce((sum, part) => sum + part.count, count);
  return [
    numberTexts.leftOut(leftOut),
    ...(id === 'finished' ? [numberTexts.closedInAll(all)] : []),
  ];
}

/** What a number is, and exactly the work items it stands on, with their JQL and as CSV. */
export default function NumberDetail(props: {
  readonly number: ShownNumber;
  readonly format: Format;
  readonly built: BuiltMacro | undefined;
  readonly asOf: CalendarDay;
  readonly rule: ShownRule | undefined;
  readonly onClose: () => void;
  readonly onTargetSet: (() => void) | undefined;
}) {
  const { number, format, built } = props;
  const { label, definition, direction } = definitionOf(number.id);
  const rule = props.rule === undefined ? undefined : ruleWordsOfMeasure(props.rule, number.id);
  return (
    <section className="wm-detail" aria-label={label}>
      <header>
        <h3>{label}</h3>
        <LinkButton onPress={props.onClose}>{texts.close}</LinkButton>
      </header>
      <p>{definition}</p>
      {rule === undefined ? null : <p className="wm-quiet">{rule}</p>}
      <p className="wm-quiet">
        {[
          texts.spanAsOf(number.span, props.asOf, format.day),
          numberTexts.betterIs[number.target?.direction ?? direction],
          numberTexts.counted(number.count),
          ...leftOutWords(number),
          ...(number.shares === undefined ? [] : [numberTexts.shareNote]),
        ].join(' · ')}
      </p>
      {built === undefined ? (
        <p className="wm-quiet">{numberTexts.noKeysInSnapshot}</p>
      ) : (
        <>
          <TargetEditor
            number={{ ...number, direction }}
            projectId={built.projectId}
            onTargetSet={props.onTargetSet}
          />
          <WorkItems
            items={built.countedBy.get(number.id) ?? []}
            name={number.id}
            built={built}
            format={format}
          />
        </>
      )}
    </section>
  );
}
