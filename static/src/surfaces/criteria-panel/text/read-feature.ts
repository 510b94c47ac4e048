import { AstBuilder, Errors, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import type {
  Background,
  Examples,
  GherkinDocument,
  Rule,
  Scenario,
  Step,
  TableRow,
} from '@cucumber/messages';
import { IdGenerator } from '@cucumber/messages';
import type { DraftLine } from '#domain/criteria/text/parse-paste';
import { texts } from '../texts';

const draft = (text: string, kind: DraftLine['kind'] = 'criterion'): DraftLine => ({
  text,
  kind,
  depth: 0,
  isTicked: false,
});

const rowText = ({ cells }: TableRow): string =>
  `| ${cells.map(({ value }) => value.replace(/[\\|]/g, '\\$&').replace(/\n/g, '\\n')).join(' | ')} |`;

/** A step with the table or the text in quotes that stands below it. */
const stepLines = ({ keyword, text, dataTable, docString }: Step): readonly string[] => [
  `${keyword.trim()} ${text}`,
  ...(dataTable?.rows ?? []).map(rowText),
  ...(docString === undefined ? [] : [quotes, ...docString.content.split('\n'), quotes]),
];

const quotes = '"""';

const exampleLines = ({ name, tableHeader, tableBody }: Examples): readonly string[] => [
  `Examples: ${name}`.trim(),
  ...[...(tableHeader === undefined ? [] : [tableHeader]), ...tableBody].map(rowText),
];

/** A scenario as a criterion: a sentence that `writeFeature` had to make a step of is one again. */
function scenarioLine({ name, steps, examples }: Scenario, before: readonly Step[]): DraftLine {
  const [only] = steps;
  if (steps.length === 1 && only?.keyword.trim() === '*' && only.text === name) return draft(name);
  const isUnnamed = name === '' || /^Example \d+$/.test(name);
  const title = isUnnamed ? [] : [`Scenario: ${name}`];
  const lines = [...[...before, ...steps].flatMap(stepLines), ...examples.flatMap(exampleLines)];
  return draft([...title, ...lines].join('\n'));
}

type Child = {
  readonly background?: Background;
  readonly scenario?: Scenario;
  readonly rule?: Rule;
};

function linesOf(children: readonly Child[], before: readonly Step[]): readonly DraftLine[] {
  let background = before;
  return children.flatMap((child): readonly DraftLine[] => {
    if (child.background !== undefined) {
      background = [...before, ...child.background.steps];
      return [];
    }
    if (child.scenario !== undefined) return [scenarioLine(child.scenario, background)];
    if (child.rule === undefined) return [];
    return [draft(child.rule.name, 'heading'), ...linesOf(child.rule.children, background)];
  });
}

/** Where the official parser found what it did not expect; line 1 when it does not say. */
function lineOf(refusal: unknown): number {
  const [first = refusal] =
    refusal instanceof Errors.CompositeParserException ? refusal.errors : [];
  return first instanceof Errors.GherkinException ? first.location.line : 1;
}

function parse(text: string): GherkinDocument {
  const parser = new Parser(
    new AstBuilder(IdGenerator.incrementing()),
    new GherkinClassicTokenMatcher(),
  );
  try {
    return parser.parse(text);
  } catch (refusal) {
    throw new Error(texts.notGherkin(lineOf(refusal)), { cause: refusal });
  }
}

/**
 * The criteria in a `.feature` file: one a scenario, rules as headings, backgrounds before each.
 * @throws {Error} When the official parser refuses the file; the message names the line.
 */
export function readFeature(text: string): readonly DraftLine[] {
  return linesOf(parse(text).feature?.children ?? [], []);
}
