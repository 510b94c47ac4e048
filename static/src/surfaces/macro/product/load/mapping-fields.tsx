import { inputsOf } from '#domain/product/metric';
import type { FoundTable } from '#domain/product/load/find-tables';
import type { LoadChoices, LoadPlan } from '#domain/product/load/plan-load';
import { without } from '#domain/without';
import { productTexts } from '../product-texts';
import { Chooser } from './chooser';
import { loadTexts as texts } from './load-texts';

/** What was found in the columns, each of it to be chosen otherwise. */
export function MappingFields(props: {
  readonly table: FoundTable;
  readonly plan: LoadPlan;
  readonly choices: LoadChoices;
  /** A metric that is there keeps its step. */
  readonly isStepFixed: boolean;
  readonly onChange: (choices: LoadChoices) => void;
}) {
  const { table, plan, choices, onChange } = props;
  const columns = table.heading.map(
    (name, at) => [String(at), columnName(table, at, name.trim())] as const,
  );
  const textOf = (at: number | undefined) => (at === undefined ? undefined : String(at));
  const isRepeated = (plan.read?.repeated.length ?? 0) > 0;
  return (
    <>
      <div className="wm-load-fields">
        <Chooser
          label={texts.day}
          value={textOf(plan.day)}
          options={columns}
          onChoose={(at) => {
            onChange({ ...without(choices, 'format'), day: Number(at) });
          }}
        />
        <Chooser
          label={texts.format}
          value={plan.format}
          options={plan.formats.map((each) => [each, texts.formats[each]])}
          onChoose={(format) => {
            onChange({ ...choices, format });
          }}
        />
        {inputsOf[choices.kind].map((input, index) => (
          <Chooser
            key={input}
            label={texts.numbersIn(input)}
            value={textOf(plan.columns[index])}
            options={columns}
            onChoose={(at) => {
              const chosen = inputsOf[choices.kind].map((_, each) =>
                each === index ? Number(at) : plan.columns[each],
              );
              onChange({ ...without(choices, 'mark', 'isFraction'), columns: chosen });
            }}
          />
        ))}
        <Chooser
          label={texts.mark}
          value={plan.mark}
          options={(['point', 'comma'] as const).map((each) => [each, texts.marks[each]])}
          onChoose={(mark) => {
            onChange({ ...choices, mark });
          }}
        />
        {choices.kind !== 'value' ? null : plan.isPercent ? (
          <Chooser
            label={texts.shares}
            value="percent"
            options={[['percent', texts.percent]]}
            isFixed
            onChoose={() => undefined}
          />
        ) : (
          <Chooser
            label={texts.shares}
            value={plan.isFraction ? 'fraction' : 'plain'}
            options={(['plain', 'fraction'] as const).map((each) => [each, texts[each]])}
            onChoose={(each) => {
              onChange({ ...choices, isFraction: each === 'fraction' });
            }}
          />
        )}
        <Chooser
          label={texts.step}
          value={plan.step}
          options={plan.steps.map((each) => [each, productTexts.steps[each]])}
          isFixed={props.isStepFixed || plan.steps.length === 1}
          onChoose={(step) => {
            onChange({ ...without(choices, 'combining'), step });
          }}
        />
        {isRepeated ? (
          <Chooser
            label={texts.combining}
            value={choices.combining}
            options={(['sum', 'average', 'last'] as const).map((each) => [
              each,
              texts.combinings[each],
            ])}
            onChoose={(combining) => {
              onChange({ ...choices, combining });
            }}
          />
        ) : null}
      </div>
      <p role="status">
        {isRepeated ? `${texts.repeated(plan.read?.repeated.length ?? 0, plan.step)} ` : ''}
        {plan.questions.map((each) => texts.questions[each]).join(' ')}
      </p>
    </>
  );
}

/** What a column is called: by its place where its heading says nothing, or what another one says too. */
function columnName({ heading }: FoundTable, at: number, name: string): string {
  if (name === '') return texts.column(at);
  return heading.some((each, other) => other !== at && each.trim() === name)
    ? texts.columnAt(name, at)
    : name;
}
