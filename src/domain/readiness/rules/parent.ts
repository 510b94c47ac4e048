import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';
import { isDefect } from '../definition/work-type';

/** The work item has a parent. Bugs need none. */
export const parent = defineRule({
  id: 'parent',
  title: 'Belongs to a parent',
  failureTitle: 'No parent',
  why: 'Work that belongs to nothing is missed on the roadmap and in the ranking.',
  invest: 'V',
  severity: 'should',
  appliesTo: ['standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    if (facts.issue.parent !== undefined) return met();
    if (!facts.project.hasParents) return notApplicable('This project has no epics.');
    if (isDefect(facts.issue)) return notApplicable('A bug needs no parent.');
    return notMet({
      found: 'No parent',
      expected: 'a parent',
      received: 'none',
      remedy: 'Choose the epic it belongs to.',
      fix: { kind: 'chooseParent' },
    });
  },
});
