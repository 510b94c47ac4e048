import type { NewIssue } from '../site/jira/issue/types';
import type { Project } from '../site/jira/jira-store';
import type { Fault, Source } from './raw-issue';
import { describeFault } from './raw-issue';

/** One project with what was brought into it. */
export type Landed = { readonly project: Project; readonly issues: readonly NewIssue[] };

export type ImportReport = {
  readonly imported: number;
  /** Work items that the site had already and kept as they are. */
  readonly alreadyThere: number;
  readonly projectKeys: readonly string[];
  /** What could not be read. */
  readonly faults: readonly Fault[];
  /** What had to be guessed, a sentence each. */
  readonly guesses: readonly string[];
  /** What surfaces will lack, a sentence each. */
  readonly lacks: readonly string[];
};

type Outcome = { readonly landed: readonly Landed[]; readonly alreadyThere: number };

export function reportOf(source: Source, { landed, alreadyThere }: Outcome): ImportReport {
  const issues = landed.flatMap((one) => one.issues);
  return {
    imported: issues.length,
    alreadyThere,
    projectKeys: landed.map(({ project }) => project.key),
    faults: source.faults,
    guesses: source.guesses,
    lacks: issues.length === 0 ? [] : lacksOf(issues),
  };
}

type Lack = { readonly isThere: (issue: NewIssue) => boolean; readonly sentence: string };

const checks: readonly Lack[] = [
  {
    isThere: ({ histories = [] }) => histories.length > 0,
    sentence:
      'No changelog: cycle time starts today, and what moved on the roadmap is told from now on.',
  },
  {
    isThere: ({ custom = {} }) => custom['customfield_10028'] !== undefined,
    sentence: 'No story points: readiness passes the estimate by, and job size is entered by hand.',
  },
  {
    isThere: ({ sprintIds = [] }) => sprintIds.length > 0,
    sentence: 'No sprints: the board shows one backlog, and nothing is told by sprint.',
  },
  {
    isThere: ({ dueDate }) => dueDate !== undefined,
    sentence: 'No due dates: roadmap bars end with their versions or stay open-ended.',
  },
  {
    isThere: ({ resolvedMs }) => resolvedMs !== undefined,
    sentence: 'No resolution dates: throughput and forecast start today.',
  },
  {
    isThere: ({ body }) => body?.description !== undefined,
    sentence: 'No descriptions: no acceptance criteria can be found in them.',
  },
  {
    isThere: ({ parentId }) => parentId !== undefined,
    sentence: 'No parents: the roadmap has no epics to show, and ranking starts with stories.',
  },
];

const lacksOf = (issues: readonly NewIssue[]): string[] =>
  checks.filter(({ isThere }) => !issues.some(isThere)).map(({ sentence }) => sentence);

/** The report in lines for the terminal; at most ten lines of what could not be read. */
export function describeImport(report: ImportReport): readonly string[] {
  const { imported, alreadyThere, projectKeys, faults, guesses, lacks } = report;
  const shown = faults.slice(0, 10).map((fault) => `  ${describeFault(fault)}`);
  const hidden = faults.length - shown.length;
  return [
    `Imported ${counted(imported, 'work item')}${projectKeys.length === 0 ? '' : ` into ${projectKeys.join(', ')}`}.`,
    ...(alreadyThere === 0
      ? []
      : [`${alreadyThere.toLocaleString('en')} here already, left as they are.`]),
    ...(faults.length === 0
      ? []
      : [`${counted(faults.length, 'place')} could not be read; the rest was imported:`]),
    ...shown,
    ...(hidden > 0 ? [`  … and ${hidden.toLocaleString('en')} more.`] : []),
    ...guesses,
    ...lacks,
  ];
}

const counted = (count: number, what: string): string =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
