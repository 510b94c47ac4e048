import fc from 'fast-check';
import {
  anyDefinition,
  anyGiven,
  blockedBy,
  factsOf,
} from '../../../../test/arbitraries/readiness';
import { checkReadiness, isLeft, prepareDefinition } from './check-readiness';
import type { ProjectFacts } from './facts';
import type { DefinitionOfReady } from '../definition/definition';
import { presets, rulesInForce, starterDefinition } from '../definition/definition';
import { library } from '../definition/library';

const starter = prepareDefinition(starterDefinition);

describe('checkReadiness', () => {
  it('says what is left of an empty story, with nobody having configured anything', () => {
    const report = checkReadiness(factsOf(), starter);
    const left = report.checks.filter(isLeft).map(({ verdict }) => verdict);
    expect(left.map((verdict) => (verdict.status === 'notMet' ? verdict.found : ''))).toEqual([
      'Description is empty',
      'No acceptance criteria',
      'Story point estimate not set',
      'No parent',
    ]);
    expect(report).toMatchObject({ isReady: false, left: 4, percent: 20, waived: 0, questions: 0 });
  });

  it('is ready when nothing is left', () => {
    const facts = factsOf({
      text: 'Pay by card',
      criteria: { total: 1 },
      issue: { estimate: 3, parent: { id: '1', key: 'PAY-1', summary: 'Cards' } },
    });
    expect(checkReadiness(facts, starter)).toMatchObject({ isReady: true, left: 0, percent: 100 });
  });

  it('asks nothing for which the project has no place', () => {
    const given = factsOf({ text: 'Pay', criteria: { total: 1 }, project: { hasParents: false } });
    const project = withoutEstimate(given.project);
    const facts = { ...given, project, issue: given.issue, description: given.description };
    expect(checkReadiness(facts, starter).isReady).toBe(true);
  });

  it('asks nothing of a sub-task', () => {
    const facts = factsOf({ issue: { type: { id: '3', name: 'Sub-task', hierarchyLevel: -1 } } });
    const report = checkReadiness(facts, starter);
    expect(report.checks.every(({ verdict }) => verdict.status === 'notApplicable')).toBe(true);
  });

  it('counts a waiver through its last day, and says when to look again', () => {
    const waiver = { by: 'ana', on: '2026-03-01T00:00:00.000Z', reason: 'Agreed' };
    const waivers = { 'acceptance-criteria': { ...waiver, expiresOn: '2026-03-09' } };
    const given = { criteria: { total: 0 }, state: { waivers } };
    const onLastDay = checkReadiness(factsOf({ ...given, today: '2026-03-09' }), starter);
    const dayAfter = checkReadiness(factsOf({ ...given, today: '2026-03-10' }), starter);
    expect(onLastDay).toMatchObject({ waived: 1, recheckOn: '2026-03-10' });
    expect(dayAfter).toMatchObject({ waived: 0, left: onLastDay.left + 1 });
  });

  it('looks again each day while something blocks, whose deletion nobody tells it of', () => {
    const issue = { links: [blockedBy('PAY-9', 'new')] };
    const report = checkReadiness(factsOf({ issue, today: '2026-03-09' }), starter);
    expect(report.recheckOn).toBe('2026-03-09');
  });

  it('is held up by an open question, whatever the definition says', () => {
    const question = { id: 'q', text: 'Which?', askedBy: 'ben', askedOn: '2026-03-01T00:00:00Z' };
    const nothing = prepareDefinition({ id: 'none', name: 'None', types: [], rules: [] });
    const report = checkReadiness(factsOf({ state: { questions: [question] } }), nothing);
    expect(report).toMatchObject({ isReady: false, left: 1, questions: 1 });
  });

  it('names the outside sources that it was not given', () => {
    const asking = prepareDefinition(chosen('design-linked', 'size-limit'));
    expect(checkReadiness(factsOf(), asking).pending).toEqual(['remoteLinks']);
    expect(checkReadiness(factsOf({ outside: { remoteLinks: [] } }), asking).pending).toEqual([]);
  });

  it('leaves out a rule that it does not know', () => {
    const report = checkReadiness(factsOf(), prepareDefinition(chosen('from-the-future')));
    expect(report.checks.map(({ rule }) => rule.key)).toEqual(['no-open-questions']);
  });

  it('gives one verdict for each rule in force, in the rules’ order', () => {
    fc.assert(
      fc.property(anyGiven(), anyDefinition(), (given, definition) => {
        const report = checkReadiness(factsOf(given), prepareDefinition(definition));
        expect(report.checks.map(({ rule }) => rule.key)).toEqual(
          rulesInForce(definition).map(({ key }) => key),
        );
      }),
    );
  });

  it('is ready exactly when nothing that counts is not met and unwaived', () => {
    fc.assert(
      fc.property(anyGiven(), anyDefinition(), (given, definition) => {
        const report = checkReadiness(factsOf(given), prepareDefinition(definition));
        expect(report.isReady).toBe(!report.checks.some(isLeft));
        expect(report.isReady).toBe(report.percent === 100);
      }),
    );
  });

  it('is never less ready for a waiver', () => {
    fc.assert(
      fc.property(anyGiven(), anyDefinition(), (given, definition) => {
        const prepared = prepareDefinition(definition);
        const bare = { ...given, state: { ...given.state, waivers: {} } };
        const without = checkReadiness(factsOf(bare), prepared);
        expect(checkReadiness(factsOf(given), prepared).left).toBeLessThanOrEqual(without.left);
      }),
    );
  });

  it('never un-meets a rule for one more criterion', () => {
    fc.assert(
      fc.property(anyGiven(), fc.nat(5), (given, total) => {
        const before = checkReadiness(factsOf({ ...given, criteria: { total } }), starter);
        const after = checkReadiness(
          factsOf({ ...given, criteria: { total: total + 1 } }),
          starter,
        );
        expect(after.left).toBeLessThanOrEqual(before.left);
      }),
    );
  });

  it('gives the same report for the same facts', () => {
    fc.assert(
      fc.property(anyGiven(), anyDefinition(), (given, definition) => {
        const prepared = prepareDefinition(definition);
        expect(checkReadiness(factsOf(given), prepared)).toEqual(
          checkReadiness(factsOf(given), prepared),
        );
      }),
    );
  });
});

describe('library', () => {
  it('has at least 24 rules, each with its own id, and titles that differ from their failures', () => {
    expect(library.length).toBeGreaterThanOrEqual(24);
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
    for (const rule of library) expect(rule.title).not.toBe(rule.failureTitle);
  });

  it('holds every rule that the starter and the presets choose', () => {
    const known = new Set(library.map(({ id }) => id));
    for (const { rules } of [starterDefinition, ...presets])
      for (const { ruleId } of rules) expect(known).toContain(ruleId);
  });
});

// Helpers

const withoutEstimate = (project: ProjectFacts): ProjectFacts =>
  Object.fromEntries(
    Object.entries(project).filter(([name]) => name !== 'estimateFieldName'),
  ) as ProjectFacts;

const chosen = (...ids: string[]): DefinitionOfReady => ({
  id: 'd',
  name: 'D',
  types: [],
  rules: ids.map((ruleId) => ({ key: ruleId, ruleId, isOn: true })),
});
