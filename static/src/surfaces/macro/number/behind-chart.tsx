import { definitionOf } from '#domain/kpi/definitions';
import type { ChartId } from '#domain/kpi/kpi';
import type { MacroView } from '#domain/roadmap/macro-view';
import { ruleWordsOfChart } from '#domain/roadmap/rule-words';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import type { Behind } from '../../../charts/figure';
import { chartTexts } from './chart-texts';
import type { Format } from '../format';
import { NumberFoot } from './number-foot';
import { numberOf } from './number-of-chart';
import { TargetEditor } from './target-editor';
import { texts } from '../texts';
import { numberTexts } from './number-texts';
import { WorkItems } from '../roadmap/work-items';

/** What a chart is drawn of. */
export type ChartGiven = {
  readonly view: MacroView;
  readonly format: Format;
  /** The work items behind the charts; absent in a published copy. */
  readonly built: BuiltMacro | undefined;
  readonly onTargetSet: (() => void) | undefined;
};

/** What lies behind a chart: what it shows, its span and sample, the rule, and the very work items. */
export function behindChart(id: ChartId, given: ChartGiven, name: string = id): Behind {
  const { view, format, built } = given;
  const found = built?.behindCharts.get(name);
  const number = numberOf(id, view);
  const span = found?.span ?? { from: view.asOf, through: view.asOf };
  return {
    word: numberTexts.behindChart,
    foot:
      number?.value === undefined ? null : (
        <p className="wm-chart-sum">
          {numberTexts.numberInWords(definitionOf(number.id), number.value)}{' '}
          <NumberFoot number={number} isOfPart={view.isPart === true} />
        </p>
      ),
    about: (
      <>
        <p>{chartTexts.definitions[id]}</p>
        <p className="wm-quiet">
          {[
            texts.spanAsOf(span, view.asOf, format.day),
            ...(found === undefined ? [] : [numberTexts.counted(found.items.length)]),
            ...(view.rule === undefined ? [] : [ruleWordsOfChart(view.rule, id)]),
          ].join(' · ')}
        </p>
        {number === undefined || built === undefined ? null : (
          <TargetEditor
            number={{ ...number, direction: definitionOf(number.id).direction }}
            projectId={built.projectId}
            onTargetSet={given.onTargetSet}
          />
        )}
      </>
    ),
    workItems:
      built === undefined ? (
        <p className="wm-quiet">{numberTexts.noKeysInSnapshot}</p>
      ) : found === undefined ? null : (
        <WorkItems items={found.items} name={name} built={built} format={format} />
      ),
  };
}
