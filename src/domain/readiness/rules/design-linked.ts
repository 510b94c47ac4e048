import { designLinks } from '../judge/design-links';
import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

/** A design is linked: by address in the description or a web link, or attached under a name that says so. */
export const designLinked = defineRule({
  id: 'design-linked',
  title: 'Design is linked',
  failureTitle: 'No design linked',
  why: 'The team sees what is meant instead of reading how it was described.',
  invest: 'E',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    pattern: { type: 'text', label: 'Also counts: address contains', initial: '' },
  },
  needs: ['remoteLinks'],
  check: (facts, { pattern }) =>
    designLinks(facts, pattern).length > 0
      ? met()
      : notMet({
          found: 'No design linked',
          expected: 'Figma, Sketch, Balsamiq or Adobe XD',
          received: 'none',
          remedy: 'Add the link of the design.',
          fix: { kind: 'addLink', title: 'Design' },
        }),
});
