import { inputsOf } from '#domain/product/metric';
import type { FoundTable } from '#domain/product/load/find-tables';
import type { LoadChoices, LoadPlan } from '#domain/product/load/plan-load';
import { without } from '#domain/without';
import { productTexts } from '../product-texts';
import { Chooser } from './chooser';
import { loadTexts as texts } from './load-texts';

type Mapping = {
  readonly table: FoundTable;
  readonly plan: LoadPlan;
  readonly choices: LoadChoices;
  readonly onChange: (choices: LoadChoices) => void;
};

/** What was found in the columns, each of it to be chosen otherwise. */
export function MappingFields({
  isStepFixed,
  ...mapping
}: Mapping & {
  /** A metric that is there keeps its step. */
  readonly isStepFixed: boolean;
}) {
  const { plan } = mapping;
  const repeated = plan.read?.repeated.length ?? 0;
  return (
    <>
      <div className="wm-load-fields">
        <DayFields {...mapping} />
        <NumberFields {...mapping} />
        <ShareField {...mapping} />
        <StepFields {...mapping} isStepFixed={isStepFixed} isRepeated={repeated > 0} />
      </div>
      <p role="status">
        {repeated > 0 ? `${texts.repeated(repeated, plan.step)} ` : ''}
        {plan.questions.map((each) => texts.questions[each]).join(' ')}
      </p>
    </>
  );
}

/** Which column holds the days, and how they are written. */
function DayFields({ table, plan, choices, onChange }: Mapping) {
  return (
    <>
      <Chooser
        label={texts.day}
        value={textOf(plan.day)}
        options={columnsOf(table)}
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
    </>
  );
}

/** Which columns hold the numbers of the kind, and how those are written. */
function NumberFields({ table, plan, choices, onChange }: Mapping) {
  const inputs = inputsOf[choices.kind];
  return (
    <>
      {inputs.map((input, index) => (
        <Chooser
          key={input}
          label={texts.numbersIn(input)}
          value={textOf(plan.columns[index])}
          options={columnsOf(table)}
          onChoose={(at) => {
            const columns = inputs.map((_, each) =>
              each === index ? Number(at) : plan.columns[each],
            );
            onChange({ ...without(choices, 'mark', 'isFraction'), columns });
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
    </>
  );
}

/** Are the numbers shares? A rate is worked out of numbers that are none. */
function ShareField({ plan, choices, onChange }: Mapping) {
  if (choices.kind !== 'value') return null;
  if (plan.isPercent)
    return (
      <Chooser
        label={texts.shares}
        value="percent"
        options={[['percent', texts.percent]]}
        isFixed
        onChoose={() => undefined}
      />
    );
  return (
    <Chooser
      label={texts.shares}
      value={plan.isFraction ? 'fraction' : 'plain'}
      options={(['plain', 'fraction'] as const).map((each) => [each, texts[each]])}
      onChoose={(each) => {
        onChange({ ...choices, isFraction: each === 'fraction' });
      }}
    />
  );
}

/** By which step they are kept, and how several rows of one become one. */
function StepFields({
  plan,
  choices,
  onChange,
  ...about
}: Mapping & { readonly isStepFixed: boolean; readonly isRepeated: boolean }) {
  return (
    <>
      <Chooser
        label={texts.step}
        value={plan.step}
        options={plan.steps.map((each) => [each, productTexts.steps[each]])}
        isFixed={about.isStepFixed || plan.steps.length === 1}
        onChoose={(step) => {
          onChange({ ...without(choices, 'combining'), step });
        }}
      />
      {about.isRepeated ? (
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
    </>
  );
}

const textOf = (at: number | undefined) => (at === undefined ? undefined : String(at));

const columnsOf = (table: FoundTable) =>
  table.heading.map((name, at) => [String(at), columnName(table, at, name.trim())] as const);

/** What a column is called: by its place where its heading says nothing, or what another one says too. */
function columnName({ heading }: FoundTable, at: number, name: string): string {
  if (name === '') return texts.column(at);
  return heading.some((each, other) => other !== at && each.trim() === name)
    ? texts.columnAt(name, at)
    : name;
}
