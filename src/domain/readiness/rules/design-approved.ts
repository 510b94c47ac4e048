import { designLinks } from '../judge/design-links';
import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** Where a design is linked, someone has said that it is approved. */
export const designApproved = defineRule({
  id: 'design-approved',
  title: 'Design is approved',
  failureTitle: 'Design not approved',
  why: 'A design that still changes is built twice.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    label: { type: 'text', label: 'Or by the label', initial: 'design-approved' },
  },
  needs: ['remoteLinks'],
  check: (facts, { label }, key) => {
    if (designLinks(facts, '').length === 0) return notApplicable('No design is linked.');
    if (facts.state.confirmations[key] !== undefined) return met();
    if (label !== '' && facts.issue.labels.includes(label)) return met();
    return notMet({
      found: 'Design not approved yet',
      expected: 'approved',
      received: 'not said',
      remedy: 'Confirm that the linked design is approved.',
      fix: { kind: 'confirm' },
    });
  },
});
