import { oncePerDescription } from '../judge/description-digest';
import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

const lowerHeadings = oncePerDescription(({ headings }) =>
  headings.map((heading) => heading.toLowerCase()),
);

/** Each of the sections stands in the description as a heading, a bold line or a line with a colon. */
export const descriptionHasSection = defineRule({
  id: 'description-has-section',
  title: 'Description has its sections',
  failureTitle: 'Description lacks a section',
  why: 'The same places for the same things make work items quick to read.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    sections: { type: 'words', label: 'Sections', initial: ['Context'] },
  },
  needs: [],
  check: (facts, { sections }) => {
    const headings = lowerHeadings(facts.description);
    const missing = sections.filter(
      (section) => !headings.some((heading) => heading.includes(section.toLowerCase())),
    );
    const [first] = missing;
    if (first === undefined) return met();
    return notMet({
      found: `Description has no section “${first}”${missing.length > 1 ? ` and ${String(missing.length - 1)} more` : ''}`,
      expected: sections.join(', '),
      received: headings.length === 0 ? 'no sections' : `without ${missing.join(', ')}`,
      remedy: `Add a heading “${first}”.`,
      fix: { kind: 'writeDescription', heading: first },
    });
  },
});
