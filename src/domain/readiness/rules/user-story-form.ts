import { oncePerDescription } from '../judge/description-digest';
import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

const forms = [
  /\bas an?\b[^.\n]{1,120}?[\s,]+I\s+(want|need|would like|can|should|wish|must)\b/i,
  /\bin order to\b[^.\n]{1,160}?\bas an?\b/i,
  /\ben tant qu[e’']/i,
  /\bals\b[^.\n]{1,120}?\b(möchte|will|brauche) ich\b/i,
  /\bcomo\b[^.\n]{1,120}?\b(quiero|necesito)\b/i,
];

const isStory = (text: string): boolean => forms.some((form) => form.test(text));
const isDescribedAsStory = oncePerDescription(({ text }) => isStory(text));

/** Summary or description reads “As a …, I want …”, in English, French, German or Spanish. */
export const userStoryForm = defineRule({
  id: 'user-story-form',
  title: 'Says who wants what',
  failureTitle: 'Not written as a user story',
  why: 'A named user and a reason let the team find a better way to the same end.',
  invest: 'V',
  severity: 'info',
  appliesTo: ['standard'],
  parameters: {},
  needs: [],
  check: (facts) => {
    if (isDescribedAsStory(facts.description) || isStory(facts.issue.summary)) return met();
    return notMet({
      found: 'Does not say who wants it',
      expected: '“As a …, I want …, so that …”',
      received: 'another form',
      remedy: 'Begin the description with “As a …, I want …, so that …”.',
      fix: { kind: 'writeDescription', form: 'As a …, I want …, so that …' },
    });
  },
});
