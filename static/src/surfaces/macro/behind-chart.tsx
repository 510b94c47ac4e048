import type { ChartId } from '#domain/kpi/kpi';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import type { Behind } from '../../charts/figure';
import { chartTexts } from './chart-texts';
import type { Format } from './format';
import { ruleWords } from './rule-words';
import { texts } from './texts';
import { WorkItems } from './work-items';

/** What lies behind a chart: what it shows, its span and sample, the rule, and the very work items. */
export function behindChart(
  id: ChartId,
  given: {
    readonly view: MacroView;
    readonly format: Format;
    readonly built: BuiltMacro | undefined;
  },
  name: string = id,
): Behind {
  const { view, format, built } = given;
  const found = built?.behindCharts.get(name);
  const span =
    found === undefined
      ? []
      : [
          texts.span(format.day(found.span.from), format.day(found.span.through)),
          texts.counted(found.items.length),
        ];
  return {
    word: texts.behindChart,
    about: (
      <>
        <p>{chartTexts.definitions[id]}</p>
        <p className="wm-quiet">
          {[
            ...span,
            texts.asOf(format.day(view.asOf)),
            ...(view.rule === undefined ? [] : [ruleWords(view.rule)]),
          ].join(' · ')}
        </p>
      </>
    ),
    workItems:
      built === undefined ? (
        <p className="wm-quiet">{texts.noKeysInSnapshot}</p>
      ) : found === undefined ? null : (
        <WorkItems items={found.items} name={name} built={built} format={format} />
      ),
  };
}
