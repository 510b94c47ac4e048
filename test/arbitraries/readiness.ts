import fc from 'fast-check';
import type { AdfDocument } from '../../src/domain/issue/adf';
import type { Issue, IssueLink } from '../../src/domain/issue/issue';
import type { ProjectFacts, ReadinessFacts } from '../../src/domain/readiness/judge/facts';
import { gatherFacts } from '../../src/domain/readiness/judge/facts';
import { library } from '../../src/domain/readiness/definition/library';
import type { DefinitionOfReady } from '../../src/domain/readiness/definition/definition';
import type { ParameterValues } from '../../src/domain/readiness/definition/parameter';
import { completeValues } from '../../src/domain/readiness/definition/parameter';
import type { ReadinessState } from '../../src/domain/readiness/status/readiness-state';
import { emptyReadinessState } from '../../src/domain/readiness/status/readiness-state';
import type { Rule } from '../../src/domain/readiness/definition/rule';
import type { Verdict } from '../../src/domain/readiness/judge/verdict';

/** The day on which every example takes place. */
export const exampleDay = '2026-03-09';

/** A story of a project with everything, in which nothing is filled in. */
export const story = (parts: Partial<Issue> = {}): Issue => ({
  id: '10007',
  key: 'PAY-7',
  projectId: '10000',
  projectKey: 'PAY',
  type: { id: '10001', name: 'Story', hierarchyLevel: 0 },
  summary: 'Pay by card',
  status: { id: '1', name: 'To Do', category: 'new' },
  labels: [],
  components: [],
  fixVersions: [],
  sprints: [],
  links: [],
  subtasks: [],
  attachmentNames: [],
  fields: {},
  properties: {},
  ...parts,
});

/** A project that has everything a rule may ask for. */
export const wholeProject: ProjectFacts = {
  key: 'PAY',
  estimateFieldName: 'Story point estimate',
  hasParents: true,
  hasPriorities: true,
  hasComponents: true,
  hasVersions: true,
  hasDueDates: true,
  fieldNames: { customfield_10100: 'Market' },
};

/** What an example is about; the rest is the empty story of the whole project. */
export type Given = Partial<Omit<ReadinessFacts, 'description' | 'issue' | 'project' | 'state'>> & {
  readonly issue?: Partial<Issue>;
  readonly project?: Partial<ProjectFacts>;
  readonly state?: Partial<ReadinessState>;
  readonly text?: string;
};

/** The facts of an example. */
export const factsOf = (given: Given = {}): ReadinessFacts =>
  gatherFacts({
    criteria: given.criteria ?? { total: 0 },
    scoring: given.scoring ?? { isScored: false },
    outside: given.outside ?? {},
    today: given.today ?? exampleDay,
    issue: story({
      ...(given.text === undefined ? {} : { description: paragraphs(given.text) }),
      ...given.issue,
    }),
    project: { ...wholeProject, ...given.project },
    state: { ...emptyReadinessState, ...given.state },
  });

/** A document with one paragraph a line; lines that begin with `# ` are headings, with `- ` list entries. */
export const paragraphs = (text: string): AdfDocument => ({
  version: 1,
  type: 'doc',
  content: text.split('\n').map((line) => {
    const words = (shown: string) => (shown === '' ? [] : [{ type: 'text', text: shown }]);
    if (line.startsWith('# '))
      return { type: 'heading', attrs: { level: 2 }, content: words(line.slice(2)) };
    if (!line.startsWith('- ')) return { type: 'paragraph', content: words(line) };
    const entry = { type: 'paragraph', content: words(line.slice(2)) };
    return { type: 'bulletList', content: [{ type: 'listItem', content: [entry] }] };
  }),
});

/** A link by which PAY-7 waits for another. */
export const blockedBy = (key: string, category: 'new' | 'indeterminate' | 'done'): IssueLink => ({
  id: `link-${key}`,
  typeName: 'Blocks',
  reads: 'is blocked by',
  direction: 'inward',
  other: { id: key, key, summary: key, status: { id: '1', name: category, category } },
});

/** One row of a table of verdicts. */
export type Row = Given & {
  readonly status: Verdict['status'];
  readonly with?: ParameterValues;
  readonly found?: string;
};

/** The rule's verdict on an example, with its parameters completed. */
export const judge = (rule: Rule, given: Given & { readonly with?: ParameterValues }): Verdict =>
  rule.check(factsOf(given), completeValues(rule.parameters, given.with), rule.id);

/** Expects the verdict of the row, and where it names what was found, those words. */
export function expectVerdict(rule: Rule, row: Row): void {
  const verdict = judge(rule, row);
  expect(verdict.status).toBe(row.status);
  if (row.found !== undefined) expect(verdict).toMatchObject({ found: row.found });
  if (verdict.status === 'notMet') expect(verdict.remedy).toMatch(/^[A-Z].*[.?]$/s);
}

const anyText = (): fc.Arbitrary<string> =>
  fc.constantFrom('', 'Pay by card', '# Context\nAs a buyer, I want to pay', '- one\n- two');

/** Any state that people can have left. */
export const anyState = (): fc.Arbitrary<ReadinessState> =>
  fc
    .record({
      waived: fc.subarray(library.map(({ id }) => id)),
      expiresOn: fc.option(fc.constantFrom('2026-03-08', '2026-03-09', '2026-04-01'), {
        nil: undefined,
      }),
      questions: fc.array(fc.boolean(), { maxLength: 3 }),
    })
    .map(({ waived, expiresOn, questions }) => ({
      ...emptyReadinessState,
      waivers: Object.fromEntries(
        waived.map((id) => [
          id,
          {
            by: 'ana',
            on: '2026-03-01T09:00:00.000Z',
            reason: 'Agreed with the team',
            ...(expiresOn === undefined ? {} : { expiresOn }),
          },
        ]),
      ),
      questions: questions.map((isAnswered, index) => ({
        id: `q${String(index)}`,
        text: 'Which cards?',
        askedBy: 'ben',
        askedOn: '2026-03-01T09:00:00.000Z',
        ...(isAnswered
          ? { answer: { text: 'All', by: 'ana', on: '2026-03-02T09:00:00.000Z' } }
          : {}),
      })),
    }));

/** Any work item, of any level, in a project that has or lacks anything. */
export const anyGiven = (): fc.Arbitrary<Given> =>
  fc.record({
    text: anyText(),
    today: fc.constantFrom('2026-03-09', '2026-04-02'),
    issue: fc
      .record({
        level: fc.constantFrom(-1, 0, 1),
        estimate: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
        dueOn: fc.option(fc.constantFrom('2026-03-01', '2026-03-20'), { nil: undefined }),
        blockers: fc.array(fc.constantFrom('new' as const, 'done' as const), { maxLength: 3 }),
        labels: fc.subarray(['design-approved', 'market']),
      })
      .map(({ level, estimate, dueOn, blockers, labels }) => ({
        type: { id: '1', name: 'Story', hierarchyLevel: level },
        labels,
        links: blockers.map((category, index) => blockedBy(`PAY-${String(20 + index)}`, category)),
        ...(estimate === undefined ? {} : { estimate }),
        ...(dueOn === undefined ? {} : { dueOn }),
      })),
    project: fc.constantFrom<Partial<ProjectFacts>>({}, { hasParents: false, hasVersions: false }),
    criteria: fc.record({ total: fc.nat(5), advice: fc.nat(3) }),
    scoring: fc.record({ isScored: fc.boolean(), scoredOn: fc.constant('2025-12-24') }),
    state: anyState(),
  });

/** Any definition: some rules of the library in some order, some switched off. */
export const anyDefinition = (): fc.Arbitrary<DefinitionOfReady> =>
  fc
    .tuple(fc.shuffledSubarray(library.map(({ id }) => id)), fc.infiniteStream(fc.boolean()))
    .map(([ids, switches]) => ({
      id: 'any',
      name: 'Any',
      types: [],
      rules: ids.map((ruleId) => ({
        key: ruleId,
        ruleId,
        isOn: switches.next().value !== false,
      })),
    }));
