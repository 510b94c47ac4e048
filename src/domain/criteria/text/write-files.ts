import type { AcceptanceCriterion } from '../acceptance-criterion';
import { findScenario } from './scenario';

const stateNames = {
  open: 'open',
  claimed: 'met',
  accepted: 'accepted',
  rejected: 'rejected',
  waived: 'waived',
} as const;

const isTicked = (item: AcceptanceCriterion): boolean =>
  item.state === 'claimed' || item.state === 'accepted';

function markdownLine(item: AcceptanceCriterion): string {
  if (item.kind === 'heading') return `\n### ${item.text.replace(/\n/g, ' ')}\n`;
  const indent = item.depth === 1 ? '  ' : '';
  const notes = [
    item.state === 'accepted' || item.state === 'rejected' || item.state === 'waived'
      ? `${stateNames[item.state]}${item.reason === undefined ? '' : `: ${item.reason}`}`
      : '',
    item.isRequired ? '' : 'optional',
    item.evidenceUrl === undefined ? '' : `[evidence](${item.evidenceUrl})`,
    item.linkedIssue?.key ?? '',
  ].filter((note) => note !== '');
  const suffix = notes.length === 0 ? '' : ` _(${notes.join(', ')})_`;
  const text = item.text.replace(/\n/g, `\n${indent}  `);
  return `${indent}- [${isTicked(item) ? 'x' : ' '}] ${text}${suffix}`;
}

/** The list as Markdown with boxes, for a mail, a page or another tracker. */
export const writeMarkdown = (items: readonly AcceptanceCriterion[]): string =>
  `${items.map(markdownLine).join('\n').trim()}\n`;

/** A cell that a spreadsheet shows as text: one that would be a formula gets an apostrophe. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const columns = [
  'Position',
  'Kind',
  'Level',
  'Criterion',
  'State',
  'Required',
  'Reason',
  'Evidence',
  'Claimed at',
  'Decided at',
  'Work item',
] as const;

/** The list as CSV, one line a criterion, the columns named in the first. */
export const writeCsv = (items: readonly AcceptanceCriterion[]): string =>
  [
    columns.join(','),
    ...items.map((item, index) =>
      [
        String(index + 1),
        item.kind,
        String(item.depth + 1),
        item.text,
        item.kind === 'heading' ? '' : stateNames[item.state],
        item.isRequired ? 'yes' : 'no',
        item.reason ?? '',
        item.evidenceUrl ?? '',
        item.claimedAt ?? '',
        item.decidedAt ?? '',
        item.linkedIssue?.key ?? '',
      ]
        .map(cell)
        .join(','),
    ),
  ].join('\r\n') + '\r\n';

/** The list as JSON, in the words of the screen; no person is named in it. */
export const writeJson = (issueKey: string, items: readonly AcceptanceCriterion[]): string =>
  `${JSON.stringify(
    {
      form: 'waymark.criteria',
      version: 1,
      issue: issueKey,
      criteria: items.map(({ text, kind, depth, state, isRequired, ...rest }) => ({
        text,
        kind,
        level: depth + 1,
        ...(kind === 'heading' ? {} : { state: stateNames[state] }),
        required: isRequired,
        ...(rest.reason === undefined ? {} : { reason: rest.reason }),
        ...(rest.evidenceUrl === undefined ? {} : { evidence: rest.evidenceUrl }),
        ...(rest.linkedIssue === undefined ? {} : { workItem: rest.linkedIssue.key }),
      })),
    },
    undefined,
    2,
  )}\n`;

const capital = (word: string): string =>
  word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

const keywordOf = (kind: 'given' | 'when' | 'then', isFirst: boolean): string =>
  isFirst ? capital(kind) : 'And';

/** A table, a text in quotes, or the examples of an outline. */
const isArgument = (line: string): boolean => /^(?:\||"""|```|examples?\s*:)/iu.test(line);

function featureScenario(item: AcceptanceCriterion, position: number): string {
  const scenario = findScenario(item.text);
  if (scenario === undefined) {
    // A sentence is no example; it is kept as a rule in words, which Gherkin allows as a description.
    const words = item.text.replace(/\n/g, ' ');
    return `  Scenario: ${words}\n    * ${words}`;
  }
  const words = [scenario.title, ...scenario.intro].filter((line) => line !== '').join(' ');
  const title = words === '' ? `Example ${String(position)}` : words;
  const steps = scenario.steps.flatMap((step, index) => {
    const isFirst = scenario.steps[index - 1]?.kind !== step.kind;
    const { more = [] } = step;
    // What Gherkin knows below a step stays there; other words go on with the step's own.
    const from = more.findIndex((line) => isArgument(line));
    const [further, argument] = from < 0 ? [more, []] : [more.slice(0, from), more.slice(from)];
    return [
      `    ${keywordOf(step.kind, isFirst)} ${[step.text, ...further].join(' ')}`,
      ...argument.map((line) => `      ${line}`),
    ];
  });
  return [`  Scenario: ${title}`, ...steps].join('\n');
}

/** The list as a `.feature` file in English: one scenario a criterion, headings as rules over them. */
export function writeFeature(title: string, items: readonly AcceptanceCriterion[]): string {
  const scenarios = items.map((item, index) =>
    item.kind === 'heading'
      ? `  Rule: ${item.text.replace(/\n/g, ' ')}`
      : featureScenario(item, index + 1),
  );
  return `Feature: ${title.replace(/\s+/g, ' ')}\n\n${scenarios.join('\n\n')}\n`;
}
